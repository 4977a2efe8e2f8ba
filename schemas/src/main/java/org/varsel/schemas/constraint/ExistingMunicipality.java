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

/** A municipality that exists, for the countries whose list is here: Norway, also where no country is named. */
@Documented
@Constraint(validatedBy = ExistingMunicipality.Check.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ExistingMunicipality {

    String message() default "must be the code of a municipality that exists; look it up in the list municipality-no";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<ExistingMunicipality, AreaCode> {
        private static final CodeList NORWAY = CodeLists.standard().list("municipality-no");

        @Override
        public boolean isValid(@Nullable AreaCode area, ConstraintValidatorContext context) {
            if (area == null) {
                return true;
            }
            String code = area.code();
            String country = area.country();
            return code == null
                    || (country != null && !country.equals("NO"))
                    || NORWAY.contains(code)
                    || At.member(context, "code");
        }
    }
}
