package org.varsel.schemas.constraint;

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
import org.varsel.schemas.code.CodeLists;

/**
 * A classification label that the country's scheme knows. An unknown one is lawful and counts as the highest level, so use this
 * with the payload {@link Severity.Warning}.
 */
@Documented
@Constraint(validatedBy = KnownClassification.Check.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface KnownClassification {

    String message() default
            "is no label of the country's scheme and counts as the highest level; use UNCLASSIFIED, R, C, S, TS or"
                    + " a label of the list";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<KnownClassification, Classified> {
        @Override
        public boolean isValid(@Nullable Classified legal, ConstraintValidatorContext context) {
            if (legal == null) {
                return true;
            }
            String label = legal.classification();
            String country = legal.jurisdiction();
            return label == null
                    || country == null
                    || CodeLists.standard().classification(country).contains(label)
                    || At.member(context, "classification");
        }
    }
}
