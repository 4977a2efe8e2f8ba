package org.varsel.schemas.constraint.organisation;

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

/**
 * An organisation number that its scheme could have issued: 0192 (Norway), 0184 (Denmark), 0007 (Sweden), 0208 (Belgium), 0009 (France),
 * 0204 (Germany), 9920 (Spain), and by its form alone 0190 (the Netherlands). Numbers of other schemes are left to the party registry.
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
        @Override
        public boolean isValid(@Nullable OrganisationId id, ConstraintValidatorContext context) {
            if (id == null) {
                return true;
            }
            String value = id.value();
            String scheme = id.scheme();
            return value == null
                    || scheme == null
                    || OrganisationNumbering.of(scheme)
                            .filter(numbering -> !numbering.issuable().test(value))
                            .map(numbering -> At.saying(context, "must be " + numbering.demand(), "value"))
                            .orElse(true);
        }
    }
}
