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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.At;

/** Every attestation was made before the notice was recorded. */
@Documented
@Constraint(validatedBy = AttestedBeforeRecorded.Check.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AttestedBeforeRecorded {

    String message() default "must have every attestation made before header.recordedAt; correct the times";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<AttestedBeforeRecorded, Submission> {
        @Override
        public boolean isValid(@Nullable Submission submission, ConstraintValidatorContext context) {
            if (submission == null || submission.header() == null || submission.legal() == null) {
                return true;
            }
            List<Attestation> attestations = submission.legal().attestations();
            String recordedAt = submission.header().recordedAt();
            return attestations == null
                    || attestations.stream().allMatch(attestation -> InOrder.times(attestation.at(), recordedAt))
                    || At.member(context, "legal", "attestations");
        }
    }
}
