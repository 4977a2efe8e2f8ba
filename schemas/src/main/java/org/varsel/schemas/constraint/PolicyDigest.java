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

/** The digest that names a law bundle. */
@Documented
@Constraint(validatedBy = {})
@Pattern(regexp = "sha256:[0-9a-f]{64}") @ReportAsSingleViolation
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PolicyDigest {

    String message() default "must be sha256: and 64 hexadecimal digits; correct it";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
