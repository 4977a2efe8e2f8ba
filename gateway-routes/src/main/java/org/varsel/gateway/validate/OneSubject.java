package org.varsel.gateway.validate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.schemas.notice.Identifier;
import org.varsel.schemas.notice.Submission;

/**
 * One notice, one person: two different numbers of one register are two people, or a mistake. What the schema cannot say,
 * because each number alone is in order.
 */
final class OneSubject {

    /** Numbers of which a person has one at a time; of passports and permits there may be several. */
    private static final Set<String> ONE_A_PERSON = Set.of("no-fnr", "no-dnr");

    private OneSubject() {}

    static void check(Submission submission) {
        Identifier category = submission.content().identifier();
        List<Identifier.Entry> entries = category == null ? null : category.identifier();
        if (entries == null) {
            return;
        }
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            Identifier.Entry entry = entries.get(i);
            String other = seen.putIfAbsent(entry.type(), entry.notation());
            if (ONE_A_PERSON.contains(entry.type()) && other != null && !other.equals(entry.notation())) {
                throw new Rejected(
                                ErrorCode.VALIDATE_MULTI_SUBJECT,
                                "Two different numbers of the same population register are given.")
                        .at("/content/identifier/identifier/" + i);
            }
        }
    }
}
