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
 * No French NIR: the law restricts its use to those whom a decree names, and neither a security service nor a municipality is one of
 * them for a notice. An identifier of the kind {@code fr-nir} is refused whatever it says, and a number that is a NIR with its key is
 * refused under every other kind, so that it does not travel under another name.
 */
@Documented
@Constraint(validatedBy = CarriableIdentifier.Check.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface CarriableIdentifier {

    String message() default
            "is a French social security number (NIR), which a notice must not carry; remove it and identify the person by name, date and place of birth";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<CarriableIdentifier, NumberedIdentifier> {
        private static final String NIR = "fr-nir";

        @Override
        public boolean isValid(@Nullable NumberedIdentifier identifier, ConstraintValidatorContext context) {
            if (identifier == null) {
                return true;
            }
            String notation = identifier.notation();
            return !(NIR.equals(identifier.type()) || (notation != null && FrenchNumber.isOne(notation)))
                    || At.member(context, "notation");
        }
    }
}
