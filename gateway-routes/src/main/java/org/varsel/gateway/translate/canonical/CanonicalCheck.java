package org.varsel.gateway.translate.canonical;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.varsel.gateway.Finding;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.schemas.check.DocumentCheck;
import org.varsel.schemas.check.NoticeConstraints;
import org.varsel.schemas.check.NoticeSchemas;
import org.varsel.schemas.check.Violation;
import org.varsel.schemas.code.Code;
import org.varsel.schemas.code.CodeLists;
import org.varsel.schemas.constraint.Severity;
import org.varsel.schemas.json.StrictJson;
import org.varsel.schemas.notice.Disclosure;
import org.varsel.schemas.notice.Receipt;
import org.varsel.schemas.notice.Submission;
import org.varsel.schemas.type.MessageTypes;

/** A document held against the canonical schemas, and where it fits them against the constraints that no schema sees. */
public final class CanonicalCheck {
    /** The canonical forms carry whatever may leave, to whomever. */
    public static final Set<String> EVERYBODY =
            CodeLists.standard().list("role").codes().stream().map(Code::code).collect(Collectors.toUnmodifiableSet());

    private CanonicalCheck() {}

    /** What stops the document. */
    public static List<Finding> findings(Profile profile, ObjectNode document) {
        return violations(profile, document).stream()
                .filter(violation -> violation.severity() == Severity.ERROR)
                .map(violation -> new Finding(violation.path(), violation.code(), violation.message()))
                .toList();
    }

    /** What is wrong or odd with the document, by path. */
    public static List<Violation> violations(Profile profile, ObjectNode document) {
        String type = document.path("header").path("type").asText();
        if (profile != Profile.RECEIPT && MessageTypes.standard().find(type).isEmpty()) {
            return List.of(new Violation(
                    "/header/type", "type", "names no known message type; use one of the registry", Severity.ERROR));
        }
        List<Violation> broken = schema(profile, type).check(document);
        return broken.isEmpty() ? Constraints.CHECK.check(StrictJson.as(document, record(profile))) : broken;
    }

    private static DocumentCheck schema(Profile profile, String type) {
        return switch (profile) {
            case SUBMISSION -> NoticeSchemas.standard().submission(type);
            case DISCLOSURE -> NoticeSchemas.standard().disclosure(type);
            case RECEIPT -> NoticeSchemas.standard().receipt();
        };
    }

    private static Class<?> record(Profile profile) {
        return switch (profile) {
            case SUBMISSION -> Submission.class;
            case DISCLOSURE -> Disclosure.class;
            case RECEIPT -> Receipt.class;
        };
    }

    /** Made when something is first checked: translating needs none of it. */
    private static final class Constraints {
        private static final NoticeConstraints CHECK =
                new NoticeConstraints(Validation.buildDefaultValidatorFactory().getValidator());
    }
}
