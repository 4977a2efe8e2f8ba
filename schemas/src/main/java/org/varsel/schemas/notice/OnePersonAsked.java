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

/** A question is about one person, who is named or numbered in it. */
@Documented
@Constraint(validatedBy = OnePersonAsked.Check.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OnePersonAsked {

    String message() default "must name the one person that is asked about, by identity or identifier; add it";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<OnePersonAsked, Submission> {
        @Override
        public boolean isValid(@Nullable Submission submission, ConstraintValidatorContext context) {
            if (submission == null || submission.header() == null || submission.content() == null) {
                return true;
            }
            return !submission.header().type().startsWith("info.requested.")
                    || submission.content().identity() != null
                    || submission.content().identifier() != null
                    || At.member(context, "content", "identity");
        }
    }
}
