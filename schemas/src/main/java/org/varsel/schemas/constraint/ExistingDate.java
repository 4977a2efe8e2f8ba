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
import org.varsel.schemas.date.PartialDate;

/** A date of the calendar, {@code YYYY-MM-DD}; where {@link #partial}, also {@code YYYY-MM} or {@code YYYY}. */
@Documented
@Constraint(validatedBy = ExistingDate.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ExistingDate {

    String message() default "must be a date that exists in the calendar, written YYYY-MM-DD; correct it";

    boolean partial() default false;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<ExistingDate, String> {
        private boolean partial;

        @Override
        public void initialize(ExistingDate date) {
            partial = date.partial();
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null
                    || PartialDate.parse(value)
                            .filter(date -> partial || date.complete())
                            .isPresent();
        }
    }
}
