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

/** Nobody goes on leave before the day of admission. */
@Documented
@Constraint(validatedBy = DetentionBeforeLeave.Check.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface DetentionBeforeLeave {

    String message() default
            "must have no leave before the admission; correct detention.admittedAt or the times of leave";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<DetentionBeforeLeave, Content> {
        @Override
        public boolean isValid(@Nullable Content content, ConstraintValidatorContext context) {
            return content == null || inOrder(content.detention(), content.leave()) || At.member(context, "leave");
        }

        private static boolean inOrder(@Nullable Detention detention, @Nullable Leave leave) {
            return detention == null
                    || leave == null
                    || (InOrder.times(detention.admittedAt(), leave.startPlanned())
                            && InOrder.times(detention.admittedAt(), leave.startActual()));
        }
    }
}
