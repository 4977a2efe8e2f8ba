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
import org.varsel.schemas.code.CodeList;
import org.varsel.schemas.code.CodeLists;

/** A code of the named code list of this version. */
@Documented
@Constraint(validatedBy = Listed.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Listed {

    /** Name of the list, such as {@code purpose}. */
    String value();

    String message() default "must be a code of the list {value}; choose one of it";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<Listed, String> {
        private @Nullable CodeList list;

        @Override
        public void initialize(Listed listed) {
            list = CodeLists.standard().list(listed.value());
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || (list != null && list.contains(value));
        }
    }
}
