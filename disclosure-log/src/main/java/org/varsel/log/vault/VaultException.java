package org.varsel.log.vault;

import org.varsel.log.DisclosureLogException;

/** What the vault could not do. Says which step and which key by its alias; never plaintext, never key material. */
public final class VaultException extends DisclosureLogException {
    VaultException(String message) {
        super(message);
    }

    VaultException(String message, Throwable cause) {
        super(message, cause);
    }
}
