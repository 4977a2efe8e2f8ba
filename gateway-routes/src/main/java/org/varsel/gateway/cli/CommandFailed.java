package org.varsel.gateway.cli;

import org.jspecify.annotations.Nullable;

/** A command ends here. The message is for its user: what was wrong and what to do. */
final class CommandFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Exit exit;

    private CommandFailed(Exit exit, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exit = exit;
    }

    static CommandFailed refused(String message) {
        return new CommandFailed(Exit.REFUSED, message, null);
    }

    static CommandFailed refused(String message, Throwable cause) {
        return new CommandFailed(Exit.REFUSED, message, cause);
    }

    static CommandFailed usage(String message) {
        return new CommandFailed(Exit.USAGE, message, null);
    }

    static CommandFailed usage(String message, Throwable cause) {
        return new CommandFailed(Exit.USAGE, message, cause);
    }

    static CommandFailed unreachable(String message) {
        return new CommandFailed(Exit.UNREACHABLE, message, null);
    }

    static CommandFailed unreachable(String message, Throwable cause) {
        return new CommandFailed(Exit.UNREACHABLE, message, cause);
    }

    Exit exit() {
        return exit;
    }
}
