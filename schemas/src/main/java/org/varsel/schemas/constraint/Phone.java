package org.varsel.schemas.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A telephone number as E.164 writes it, with plus and country code. */
@Documented
@Constraint(validatedBy = {})
@Pattern(regexp = "\\+[1-9][0-9]{6,14}") @ReportAsSingleViolation
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Phone {

    String message() default "must be a telephone number with plus and country code, digits only; correct it";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
