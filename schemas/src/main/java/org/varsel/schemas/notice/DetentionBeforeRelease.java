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

/** Nobody is released before the day of admission. */
@Documented
@Constraint(validatedBy = DetentionBeforeRelease.Check.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface DetentionBeforeRelease {

    String message() default
            "must have no day of release before the admission; correct detention.admittedAt or the days of release";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<DetentionBeforeRelease, Content> {
        @Override
        public boolean isValid(@Nullable Content content, ConstraintValidatorContext context) {
            return content == null || inOrder(content.detention(), content.release()) || At.member(context, "release");
        }

        private static boolean inOrder(@Nullable Detention detention, @Nullable Release release) {
            if (detention == null || release == null) {
                return true;
            }
            String admitted = detention.admittedAt();
            return InOrder.timeThenDate(admitted, release.earliestOn())
                    && InOrder.timeThenDate(admitted, release.plannedOn())
                    && InOrder.timeThenDate(admitted, release.latestOn())
                    && InOrder.times(admitted, release.releasedAt());
        }
    }
}
