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

/** A leave has the times that its kind speaks of, and none that have not come yet. */
@Documented
@Constraint(validatedBy = LeaveSaysItsKind.Check.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface LeaveSaysItsKind {

    String message() default
            "must have startPlanned and endPlanned and nothing actual where planned, startActual where started, endActual where ended, and notReturned where the person did not return, only there; correct the leave";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<LeaveSaysItsKind, Leave> {
        @Override
        public boolean isValid(@Nullable Leave leave, ConstraintValidatorContext context) {
            if (leave == null || leave.kind() == null) {
                return true;
            }
            boolean missing = Boolean.TRUE.equals(leave.notReturned());
            boolean fits =
                    switch (leave.kind()) {
                        case "planned" ->
                            leave.startPlanned() != null
                                    && leave.endPlanned() != null
                                    && leave.startActual() == null
                                    && leave.endActual() == null
                                    && !missing;
                        case "started" -> leave.startActual() != null && leave.endActual() == null && !missing;
                        case "ended" -> leave.endActual() != null && !missing;
                        case "notReturned" -> leave.endActual() == null && missing;
                        default -> true;
                    };
            return fits || At.member(context, "kind");
        }
    }
}
