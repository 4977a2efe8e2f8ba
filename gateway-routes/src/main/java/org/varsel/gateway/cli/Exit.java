package org.varsel.gateway.cli;

/** What the shell gets: stable numbers, listed in the help of every command. */
enum Exit {
    OK(0),
    /** Refused by the gateway or the law, or something did not verify. */
    REFUSED(1),
    /** Wrong arguments, or a file or key of the caller's own that is missing or unusable. */
    USAGE(2),
    /** The gateway did not answer, or cannot take anything now. */
    UNREACHABLE(3),
    /** A fault of this program. */
    INTERNAL(70);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
