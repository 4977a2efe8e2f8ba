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

/** The days of a release: earliest, planned, latest. */
@Documented
@Constraint(validatedBy = ReleaseDatesInOrder.Check.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ReleaseDatesInOrder {

    String message() default "must have earliestOn, plannedOn and latestOn in this order; correct the days";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<ReleaseDatesInOrder, Release> {
        @Override
        public boolean isValid(@Nullable Release release, ConstraintValidatorContext context) {
            return release == null
                    || (InOrder.dates(release.earliestOn(), release.plannedOn())
                            && InOrder.dates(release.plannedOn(), release.latestOn())
                            && InOrder.dates(release.earliestOn(), release.latestOn()))
                    || At.member(context, "plannedOn");
        }
    }
}
