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

/** A media type of RFC 6838 without parameters. */
@Documented
@Constraint(validatedBy = {})
@Pattern(regexp = "[a-z]{1,32}/[a-z0-9][a-z0-9.+-]{0,90}") @ReportAsSingleViolation
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface MediaType {

    String message() default "must be a media type such as application/pdf; correct it";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
