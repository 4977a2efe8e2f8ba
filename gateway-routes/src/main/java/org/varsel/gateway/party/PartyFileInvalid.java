package org.varsel.gateway.party;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A party file, or the folder of party files, cannot be used. The message is one line, {@code file:line:column: what to
 * do}. Whoever reads it is an operator, so it may repeat what the file says.
 */
public final class PartyFileInvalid extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PartyFileInvalid(Path file, int line, int column, String message) {
        super(file + ":" + line + ":" + column + ": " + message);
    }

    PartyFileInvalid(Path file, String message, @Nullable Throwable cause) {
        super(file + ": " + message, cause);
    }
}
