package org.varsel.gateway.translate.schema;

import org.jspecify.annotations.Nullable;

/** A schema in a dialect's folder that cannot be compiled: a fault of the program, found when it starts. */
final class UnusableSchema extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    UnusableSchema(Class<?> dialect, String what, @Nullable Throwable cause) {
        super("a schema of " + dialect.getPackageName() + " " + what, cause);
    }
}
