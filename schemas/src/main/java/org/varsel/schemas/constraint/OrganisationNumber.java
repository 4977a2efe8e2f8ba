package org.varsel.schemas.constraint;

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
import org.varsel.schemas.constraint.digit.WeightedSum;

/**
 * An organisation number that its scheme could have issued. Scheme 0192 (Norway): nine digits, the last makes the sum with the
 * weights 3 2 7 6 5 4 3 2 1 a multiple of 11. Numbers of other schemes are left to the party registry.
 */
@Documented
@Constraint(validatedBy = OrganisationNumber.Check.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OrganisationNumber {

    String message() default "must be an organisation number of its scheme with the right check digit; correct it";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<OrganisationNumber, OrganisationId> {
        private static final String NORWAY = "0192";
        private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2, 1};

        @Override
        public boolean isValid(@Nullable OrganisationId id, ConstraintValidatorContext context) {
            if (id == null) {
                return true;
            }
            String value = id.value();
            return value == null
                    || !NORWAY.equals(id.scheme())
                    || WeightedSum.of(value, WEIGHTS) == 0
                    || At.member(context, "value");
        }
    }
}
