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

/** A message type and its version, such as {@code returnee.notified.v1}. */
@Documented
@Constraint(validatedBy = {})
@Pattern(regexp = "[a-z]+\\.[a-zA-Z]+\\.v[0-9]{1,3}") @ReportAsSingleViolation
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface MessageTypeName {

    String message() default "must be a message type and its version, such as returnee.notified.v1; correct it";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
