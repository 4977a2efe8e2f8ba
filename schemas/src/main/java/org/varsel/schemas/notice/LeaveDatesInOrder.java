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

/** A leave ends after it starts, as planned and as it came. */
@Documented
@Constraint(validatedBy = LeaveDatesInOrder.Check.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface LeaveDatesInOrder {

    String message() default
            "must have startPlanned before endPlanned, and startActual before endActual; correct the times";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<LeaveDatesInOrder, Leave> {
        @Override
        public boolean isValid(@Nullable Leave leave, ConstraintValidatorContext context) {
            if (leave == null) {
                return true;
            }
            if (!InOrder.times(leave.startPlanned(), leave.endPlanned())) {
                return At.member(context, "endPlanned");
            }
            return InOrder.times(leave.startActual(), leave.endActual()) || At.member(context, "endActual");
        }
    }
}
