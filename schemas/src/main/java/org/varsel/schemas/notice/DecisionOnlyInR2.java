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

/** The receipt of a decision carries the decision and the digest of the law, and no other receipt does. */
@Documented
@Constraint(validatedBy = DecisionOnlyInR2.Check.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface DecisionOnlyInR2 {

    String message() default
            "must have decision and policyDigest where kind is R2, and no decision elsewhere; correct the receipt";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<DecisionOnlyInR2, Receipt> {
        @Override
        public boolean isValid(@Nullable Receipt receipt, ConstraintValidatorContext context) {
            return receipt == null
                    || ("R2".equals(receipt.kind())
                            ? receipt.decision() != null && receipt.policyDigest() != null
                            : receipt.decision() == null);
        }
    }
}
