package org.varsel.schemas.constraint;

import jakarta.validation.ConstraintValidatorContext;

/** Where a constraint on a whole record was broken. */
public final class At {

    private At() {}

    /** Reports the violation at a member of the record instead of at the record. Always false, for {@code return ok || At...}. */
    public static boolean member(ConstraintValidatorContext context, String... path) {
        return saying(context, context.getDefaultConstraintMessageTemplate(), path);
    }

    /**
     * As {@link #member}, with a message that fits the case better than the one of the constraint.
     *
     * @param message a text of the program, never made of a value: it is a template
     */
    public static boolean saying(ConstraintValidatorContext context, String message, String... path) {
        context.disableDefaultConstraintViolation();
        ConstraintValidatorContext.ConstraintViolationBuilder builder =
                context.buildConstraintViolationWithTemplate(message);
        ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderCustomizableContext node =
                builder.addPropertyNode(path[0]);
        for (int i = 1; i < path.length; i++) {
            node = node.addPropertyNode(path[i]);
        }
        node.addConstraintViolation();
        return false;
    }
}
