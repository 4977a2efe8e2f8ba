package org.varsel.gateway.demo;

/** The demo cannot go on. The message is the one line that its user needs; the code is the exit code. */
public final class DemoFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A file or program that the demo needs is not there, or an option makes no sense. */
    static final int MISSING = 2;
    /** A port is in use, or a process did not start or answer. */
    static final int ENVIRONMENT = 3;

    private final int exitCode;

    private DemoFailure(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    private DemoFailure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    static DemoFailure missing(String message) {
        return new DemoFailure(MISSING, message);
    }

    static DemoFailure environment(String message) {
        return new DemoFailure(ENVIRONMENT, message);
    }

    static DemoFailure environment(String message, Throwable cause) {
        return new DemoFailure(ENVIRONMENT, message, cause);
    }

    public int exitCode() {
        return exitCode;
    }
}
