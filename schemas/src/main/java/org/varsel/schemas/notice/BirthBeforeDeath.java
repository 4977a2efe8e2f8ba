package org.varsel.schemas.notice;

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

/** Nobody dies before being born. */
@Documented
@Constraint(validatedBy = BirthBeforeDeath.Check.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface BirthBeforeDeath {

    String message() default "must have identity.dateOfBirth before identity.dateOfDeath; correct the dates";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<BirthBeforeDeath, Content> {
        @Override
        public boolean isValid(@Nullable Content content, ConstraintValidatorContext context) {
            Identity identity = content == null ? null : content.identity();
            return identity == null
                    || InOrder.dates(identity.dateOfBirth(), identity.dateOfDeath())
                    || At.member(context, "identity", "dateOfDeath");
        }
    }
}
