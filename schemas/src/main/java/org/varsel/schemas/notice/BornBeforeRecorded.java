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

/** Nobody is told about before being born. */
@Documented
@Constraint(validatedBy = BornBeforeRecorded.Check.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface BornBeforeRecorded {

    String message() default "must have identity.dateOfBirth before header.recordedAt; correct the date";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<BornBeforeRecorded, Submission> {
        @Override
        public boolean isValid(@Nullable Submission submission, ConstraintValidatorContext context) {
            if (submission == null || submission.header() == null || submission.content() == null) {
                return true;
            }
            Identity identity = submission.content().identity();
            return identity == null
                    || InOrder.dateThenTime(
                            identity.dateOfBirth(), submission.header().recordedAt())
                    || At.member(context, "content", "identity", "dateOfBirth");
        }
    }
}
