package org.varsel.schemas.notice;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.At;
import org.varsel.schemas.json.StrictJson;
import org.varsel.schemas.type.MessageType;
import org.varsel.schemas.type.MessageTypes;
import org.varsel.schemas.type.Presence;

/** A corrected notice carries what the type that it corrects must carry, and nothing that it must not. */
@Documented
@Constraint(validatedBy = CorrectionFitsItsType.Check.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface CorrectionFitsItsType {

    String message() default
            "must fit the type that is corrected: each of its mandatory categories, and none that it forbids; correct the notice";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<CorrectionFitsItsType, Submission> {
        @Override
        public boolean isValid(@Nullable Submission submission, ConstraintValidatorContext context) {
            Content content = submission == null ? null : submission.content();
            Correction correction = content == null ? null : content.correction();
            if (submission == null || correction == null || correction.messageType() == null) {
                return true;
            }
            MessageTypes types = MessageTypes.standard();
            String corrected = correction.messageType();
            boolean correctable = types.find(submission.header().type())
                    .filter(type -> type.answers().contains(corrected))
                    .isPresent();
            if (!correctable) {
                return At.member(context, "content", "correction", "messageType");
            }
            JsonNode given = StrictJson.mapper().valueToTree(content);
            return types.find(corrected).stream()
                    .flatMap(type -> misfits(type, given))
                    .map(category -> At.member(context, "content", category))
                    .reduce(true, Boolean::logicalAnd);
        }

        private static Stream<String> misfits(MessageType type, JsonNode given) {
            return type.categories().entrySet().stream()
                    .filter(category -> !category.getKey().equals("correction"))
                    .filter(category -> given.has(category.getKey())
                            ? category.getValue() == Presence.FORBIDDEN
                            : category.getValue() == Presence.MANDATORY)
                    .map(Map.Entry::getKey);
        }
    }
}
