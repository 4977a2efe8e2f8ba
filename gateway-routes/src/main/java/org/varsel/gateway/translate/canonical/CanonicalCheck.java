package org.varsel.gateway.translate.canonical;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.varsel.gateway.Finding;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.schemas.check.DocumentCheck;
import org.varsel.schemas.check.NoticeSchemas;
import org.varsel.schemas.code.Code;
import org.varsel.schemas.code.CodeLists;
import org.varsel.schemas.type.MessageTypes;

/** A document held against the canonical schemas. */
public final class CanonicalCheck {
    /** The canonical forms carry whatever may leave, to whomever. */
    public static final Set<String> EVERYBODY =
            CodeLists.standard().list("role").codes().stream().map(Code::code).collect(Collectors.toUnmodifiableSet());

    private CanonicalCheck() {}

    /** What breaks the schema of the document's own type. */
    public static List<Finding> findings(Profile profile, ObjectNode document) {
        if (profile == Profile.RECEIPT) {
            return findings(NoticeSchemas.standard().receipt(), document);
        }
        String type = document.path("header").path("type").asText();
        if (MessageTypes.standard().find(type).isEmpty()) {
            return List.of(new Finding("/header/type", "type", "names no known message type; use one of the registry"));
        }
        return findings(
                profile == Profile.SUBMISSION
                        ? NoticeSchemas.standard().submission(type)
                        : NoticeSchemas.standard().disclosure(type),
                document);
    }

    private static List<Finding> findings(DocumentCheck check, ObjectNode document) {
        return check.check(document).stream()
                .map(violation -> new Finding(violation.path(), violation.code(), violation.message()))
                .toList();
    }
}
