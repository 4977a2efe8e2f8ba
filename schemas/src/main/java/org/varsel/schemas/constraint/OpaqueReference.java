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

/** A reference that tells nothing about the person it stands for: never a bare number. */
@Documented
@Constraint(validatedBy = {})
@Pattern(regexp = "(?![0-9 -]{6,}$)[A-Za-z0-9][A-Za-z0-9._:-]{7,127}")
@ReportAsSingleViolation
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OpaqueReference {

    String message() default
            "must be an opaque reference of 8 to 128 letters, digits and . _ : -, not a number; use a random one";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
