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
 * A number that its register could have issued: Norway {@code no-fnr} and {@code no-dnr}, Belgium {@code be-nrn} and {@code be-bis}, Denmark {@code
 * dk-cpr}, the Netherlands {@code nl-bsn}, Spain {@code es-dni} and {@code es-nie}, Sweden {@code se-pnr} and {@code se-samnr}, the United Kingdom {@code
 * gb-nhs} and {@code gb-pnc}. What no number of the kind ever breaks is an error here; what some lawfully break is told by {@link
 * UsualPersonNumber}. Other kinds of identifier pass.
 */
@Documented
@Constraint(validatedBy = PersonNumber.Check.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PersonNumber {

    String message() default "must be a number of its kind as the register issues it; correct it";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<PersonNumber, NumberedIdentifier> {
        @Override
        public boolean isValid(@Nullable NumberedIdentifier identifier, ConstraintValidatorContext context) {
            String notation = identifier == null ? null : identifier.notation();
            return identifier == null
                    || notation == null
                    || PersonNumberings.of(identifier)
                            .filter(numbering -> !numbering.issuable(notation))
                            .map(numbering -> At.saying(context, "must be " + numbering.asIssued(), "notation"))
                            .orElse(true);
        }
    }
}
