package org.varsel.schemas.constraint.area;

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

/**
 * A municipality that exists, as far as its country's codes can be told here: by the whole list for Norway, Denmark and Sweden, by the
 * form of the code for Belgium, Germany, Spain, France, the Netherlands and the United Kingdom. The control digit that may end a Spanish
 * code is not checked. On an area it judges those that name their country, on a whole document those that leave it to the law.
 */
@Documented
@Constraint(validatedBy = {ExistingMunicipality.Check.class, ExistingMunicipality.WholeCheck.class})
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ExistingMunicipality {

    String message() default "must be the code of a municipality that exists; correct it";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<ExistingMunicipality, AreaCode> {
        @Override
        public boolean isValid(@Nullable AreaCode area, ConstraintValidatorContext context) {
            if (area == null) {
                return true;
            }
            String code = area.code();
            String country = area.country();
            return code == null
                    || country == null
                    || AreaCodes.of(country)
                            .filter(codes -> !codes.exists().test(code))
                            .map(codes -> At.saying(context, "must be " + codes.demand(), "code"))
                            .orElse(true);
        }
    }

    final class WholeCheck implements ConstraintValidator<ExistingMunicipality, UnderLaw> {
        @Override
        public boolean isValid(@Nullable UnderLaw document, ConstraintValidatorContext context) {
            String country = document == null ? null : document.lawOfCountry();
            if (document == null || country == null) {
                return true;
            }
            return AreaCodes.of(country)
                    .map(codes -> UnplacedAreas.in(document).stream()
                            .filter(area -> !codes.exists().test(area.code()))
                            .map(area -> area.report(context, "must be " + codes.demand()))
                            .toList()
                            .isEmpty())
                    .orElse(true);
        }
    }
}
