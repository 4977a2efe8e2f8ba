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

/** A SHA-256 digest as 64 hexadecimal digits in lower case. */
@Documented
@Constraint(validatedBy = {})
@Pattern(regexp = "[0-9a-f]{64}") @ReportAsSingleViolation
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Sha256 {

    String message() default "must be a SHA-256 digest in lower-case hexadecimal; correct it";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
