package org.varsel.schemas.constraint;

import jakarta.validation.Payload;
import java.util.Set;

/** How bad a broken constraint is. Carried as the payload of the constraint; without one it is an error. */
public enum Severity {
    /** The notice is refused. */
    ERROR,
    /** The notice goes on; the receipt tells the sender. */
    WARNING;

    /** Payload of a constraint that refuses the notice. The same as none. */
    @SuppressWarnings("JavaLangClash") // always written Severity.Error
    public interface Error extends Payload {}

    /** Payload of a constraint that a lawful value may break. */
    public interface Warning extends Payload {}

    public static Severity of(Set<Class<? extends Payload>> payload) {
        return payload.contains(Warning.class) ? WARNING : ERROR;
    }
}
