package org.varsel.gateway.validate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Finding;
import org.varsel.gateway.Rejected;
import org.varsel.schemas.check.NoticeSchemas;
import org.varsel.schemas.check.Violation;
import org.varsel.schemas.constraint.Severity;
import org.varsel.schemas.json.MalformedJson;
import org.varsel.schemas.json.StrictJson;
import org.varsel.schemas.notice.Submission;
import org.varsel.schemas.type.MessageType;
import org.varsel.schemas.type.Presence;

/**
 * The form of a notice: no category that its type does not carry, its JSON Schema, then the constraints of its records.
 * Tells every place at once, so that a sender corrects a notice once. Never repeats what stands there.
 */
final class FormCheck {

    private static final String PURPOSE = "/legal/purpose";

    private final NoticeSchemas schemas;
    private final Validator validator;

    FormCheck(NoticeSchemas schemas, Validator validator) {
        this.schemas = schemas;
        this.validator = validator;
    }

    /** The notice as records; what was odd is added to the warnings. */
    Submission check(MessageType type, ObjectNode document, List<Warning> warnings) {
        requireCategories(type, document);
        requireSchema(type, document, warnings);
        Submission submission;
        try {
            submission = StrictJson.as(document, Submission.class);
        } catch (MalformedJson e) {
            throw new Rejected(ErrorCode.VALIDATE_SCHEMA, "The notice does not have the members of its type.");
        }
        requireConstraints(submission, warnings);
        warnings.sort(Comparator.comparing(Warning::pointer).thenComparing(Warning::code));
        return submission;
    }

    private static void requireCategories(MessageType type, ObjectNode document) {
        List<Finding> forbidden = new ArrayList<>();
        for (Iterator<String> names = document.path("content").fieldNames(); names.hasNext(); ) {
            String category = names.next();
            if (type.categories().containsKey(category) && type.presence(category) == Presence.FORBIDDEN) {
                forbidden.add(new Finding(
                        "/content/" + category, "forbidden-category", "this type does not carry this category"));
            }
        }
        if (!forbidden.isEmpty()) {
            throw new Rejected(
                            ErrorCode.VALIDATE_CATEGORY_FORBIDDEN,
                            type.id() + " does not carry " + forbidden.size() + " of the categories given.")
                    .with(forbidden);
        }
    }

    private void requireSchema(MessageType type, ObjectNode document, List<Warning> warnings) {
        List<Finding> findings = new ArrayList<>();
        for (Violation violation : schemas.submission(type.id()).check(document)) {
            if (violation.severity() == Severity.WARNING) {
                warnings.add(new Warning(violation.path(), violation.code(), violation.message()));
            } else {
                findings.add(new Finding(violation.path(), violation.code(), violation.message()));
            }
        }
        refuse(ErrorCode.VALIDATE_SCHEMA, "the schema of " + type.id(), findings);
    }

    private void requireConstraints(Submission submission, List<Warning> warnings) {
        Set<ConstraintViolation<Submission>> violations = validator.validate(submission);
        List<Finding> findings = new ArrayList<>();
        for (ConstraintViolation<Submission> violation : violations) {
            String pointer = pointer(violation.getPropertyPath());
            String code = violation
                    .getConstraintDescriptor()
                    .getAnnotation()
                    .annotationType()
                    .getSimpleName();
            if (Severity.of(violation.getConstraintDescriptor().getPayload()) == Severity.WARNING) {
                warnings.add(new Warning(pointer, code, violation.getMessage()));
            } else {
                findings.add(new Finding(pointer, code, violation.getMessage()));
            }
        }
        findings.sort(Comparator.comparing(Finding::pointer).thenComparing(Finding::code));
        refuse(ErrorCode.VALIDATE_CONSTRAINT, "the constraints of a notice", findings);
    }

    private static void refuse(ErrorCode code, String what, List<Finding> findings) {
        if (findings.size() == 1 && findings.get(0).pointer().equals(PURPOSE)) {
            throw new Rejected(ErrorCode.VALIDATE_PURPOSE_UNKNOWN, "The notice needs a purpose of the list.")
                    .with(findings);
        }
        if (!findings.isEmpty()) {
            throw new Rejected(
                            code,
                            findings.size() == 1
                                    ? "One place does not fit " + what + "."
                                    : findings.size() + " places do not fit " + what + ".")
                    .with(findings);
        }
    }

    /** RFC 6901; the names are those of our records, so there is nothing to escape. */
    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            String name = node.getName();
            if (name != null && !name.startsWith("<")) {
                pointer.append('/').append(name);
            }
        }
        return pointer.toString();
    }
}
