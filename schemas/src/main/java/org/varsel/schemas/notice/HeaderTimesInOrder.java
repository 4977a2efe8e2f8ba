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

/** A notice may be read before it expires: notBefore and recordedAt are before expiresAt. */
@Documented
@Constraint(validatedBy = HeaderTimesInOrder.Check.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface HeaderTimesInOrder {

    String message() default "must have recordedAt and notBefore before expiresAt; correct the times";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<HeaderTimesInOrder, HeaderTimes> {
        @Override
        public boolean isValid(@Nullable HeaderTimes header, ConstraintValidatorContext context) {
            return header == null
                    || (InOrder.times(header.recordedAt(), header.expiresAt())
                            && InOrder.times(header.notBefore(), header.expiresAt()))
                    || At.member(context, "expiresAt");
        }
    }
}
