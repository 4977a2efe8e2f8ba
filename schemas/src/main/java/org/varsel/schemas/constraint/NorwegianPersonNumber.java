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

/**
 * A Norwegian fødselsnummer ({@code no-fnr}) or D-number ({@code no-dnr}) that could have been issued: eleven digits, a day that
 * exists (D-number: day plus 40; test ranges: month plus 80 or 40), and the second check digit right. No number fails this, now
 * or after the change of 2032, so it is an error. Other kinds of identifier pass.
 */
@Documented
@Constraint(validatedBy = NorwegianPersonNumber.Check.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface NorwegianPersonNumber {

    String message() default
            "must be a Norwegian number of that kind with an existing day and the right check digit; correct it";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<NorwegianPersonNumber, NumberedIdentifier> {
        @Override
        public boolean isValid(@Nullable NumberedIdentifier identifier, ConstraintValidatorContext context) {
            return identifier == null
                    || PersonNumber.norwegian(identifier)
                            .map(number -> number.dayExists() && number.secondCheckDigitHolds())
                            .orElse(true)
                    || At.member(context, "notation");
        }
    }
}
