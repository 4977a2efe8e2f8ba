package org.varsel.schemas.constraint.person;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.At;
import org.varsel.schemas.constraint.NumberedIdentifier;

/**
 * A number without the marks that only few lawfully issued ones have: the first check digit of a Norwegian number broken (from about
 * 2032), the check sum of a Danish CPR number broken (since 2007), a Belgian day of birth that does not exist. Use it with the payload
 * {@link org.varsel.schemas.constraint.Severity.Warning}. Says nothing about a number that {@link PersonNumber} refuses.
 */
@Documented
@Constraint(validatedBy = UsualPersonNumber.Check.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface UsualPersonNumber {

    String message() default "is as few numbers of its kind are; check that it was copied right";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<UsualPersonNumber, NumberedIdentifier> {
        @Override
        public boolean isValid(@Nullable NumberedIdentifier identifier, ConstraintValidatorContext context) {
            String notation = identifier == null ? null : identifier.notation();
            return identifier == null
                    || notation == null
                    || PersonNumberings.of(identifier)
                            .filter(numbering -> numbering.issuable(notation) && !numbering.usual(notation))
                            .map(numbering -> At.saying(context, numbering.unusual(), "notation"))
                            .orElse(true);
        }
    }
}
