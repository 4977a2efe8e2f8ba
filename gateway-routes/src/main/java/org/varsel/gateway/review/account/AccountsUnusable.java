package org.varsel.gateway.review.account;

import org.jspecify.annotations.Nullable;

/** The accounts file cannot be read, written or understood. Says where and what to do, never a hash. */
public final class AccountsUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AccountsUnusable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
