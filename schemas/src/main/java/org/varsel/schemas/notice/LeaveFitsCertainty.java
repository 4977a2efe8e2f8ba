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

/** Only what happened starts or ends a leave; what is planned is told as planned. */
@Documented
@Constraint(validatedBy = LeaveFitsCertainty.Check.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface LeaveFitsCertainty {

    String message() default
            "must be actual where the leave started, ended or was not returned from, and not actual where it is planned; correct it";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<LeaveFitsCertainty, Submission> {
        @Override
        public boolean isValid(@Nullable Submission submission, ConstraintValidatorContext context) {
            if (submission == null || submission.header() == null || submission.content() == null) {
                return true;
            }
            Leave leave = submission.content().leave();
            return leave == null
                    || leave.kind() == null
                    || "actual".equals(submission.header().eventCertainty()) != "planned".equals(leave.kind())
                    || At.member(context, "header", "eventCertainty");
        }
    }
}
