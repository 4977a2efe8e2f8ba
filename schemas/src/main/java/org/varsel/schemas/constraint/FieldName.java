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
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.field.FieldCatalogue;

/** The name of a field of the message set, such as {@code identity.fullName}. */
@Documented
@Constraint(validatedBy = FieldName.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface FieldName {

    String message() default "must be a field of the message set, such as identity.fullName; correct it";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<FieldName, String> {
        private static final Set<String> NAMES = FieldCatalogue.standard().fields().stream()
                .map(Object::toString)
                .collect(Collectors.toUnmodifiableSet());

        @Override
        public boolean isValid(@Nullable String name, ConstraintValidatorContext context) {
            return name == null || NAMES.contains(name);
        }
    }
}
