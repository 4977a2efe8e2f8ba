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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.date.PartialDate;

/** What an attestation may say: a boolean, a line of text, a date that exists, or an integer of at most 15 digits. */
@Documented
@Constraint(validatedBy = AttestationValue.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AttestationValue {

    String message() default "must be a boolean, a line of text, an existing date or an integer; correct it";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<AttestationValue, Object> {
        private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
        private static final int LENGTH = 200;
        private static final long LARGEST = 999_999_999_999_999L;

        @Override
        public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
            if (value instanceof String text) {
                return PlainCharacters.within(text, LENGTH, false)
                        && (!DATE.matcher(text).matches()
                                || PartialDate.parse(text).isPresent());
            }
            if (value instanceof Integer || value instanceof Long) {
                return Math.abs(((Number) value).longValue()) <= LARGEST;
            }
            return value == null || value instanceof Boolean;
        }
    }
}
