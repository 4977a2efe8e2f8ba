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
 * The first check digit of a Norwegian number. From about 2032 numbers are issued that lawfully fail it, so use it with the
 * payload {@link Severity.Warning}. Says nothing about a number that {@link NorwegianPersonNumber} refuses.
 */
@Documented
@Constraint(validatedBy = NorwegianFirstCheckDigit.Check.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface NorwegianFirstCheckDigit {

    String message() default
            "has a first check digit that only numbers issued from 2032 may have; check that it was copied right";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<NorwegianFirstCheckDigit, NumberedIdentifier> {
        @Override
        public boolean isValid(@Nullable NumberedIdentifier identifier, ConstraintValidatorContext context) {
            return identifier == null
                    || PersonNumber.norwegian(identifier)
                            .filter(PersonNumber::secondCheckDigitHolds)
                            .map(PersonNumber::firstCheckDigitHolds)
                            .orElse(true)
                    || At.member(context, "notation");
        }
    }
}
