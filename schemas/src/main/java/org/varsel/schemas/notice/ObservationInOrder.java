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

/** What was seen began before it ended. */
@Documented
@Constraint(validatedBy = ObservationInOrder.Check.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ObservationInOrder {

    String message() default "must have from before until; correct the dates";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<ObservationInOrder, Concern.ObservationPeriod> {
        @Override
        public boolean isValid(Concern.@Nullable ObservationPeriod period, ConstraintValidatorContext context) {
            return period == null || InOrder.dates(period.from(), period.until()) || At.member(context, "until");
        }
    }
}
