package org.varsel.gateway.translate.fsc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Finding;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.party.DialectNames;
import org.varsel.gateway.translate.canonical.CanonicalCheck;
import org.varsel.gateway.translate.carrier.Agreement;
import org.varsel.gateway.translate.carrier.Carried;
import org.varsel.gateway.translate.dialect.Dialect;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.varsel.gateway.translate.dialect.Loss;
import org.varsel.gateway.translate.dialect.Part;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.gateway.translate.mapping.JsonForm;

/**
 * A REST call. On whose behalf it is made stands in the body and, for FSC itself, in the access token that an outway adds; neither
 * the token nor the hash of the grant is a notice's to know.
 */
public final class Fsc implements Dialect {
    private static final String JSON = "application/json";
    private static final String TYPE = "content-type";
    private static final String TRANSACTION = "fsc-transaction-id";
    private static final String TRACE = "traceparent";
    private static final Pattern VERSION_7 =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    private static final Pattern PARENT =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern MEDIA_TYPE = Pattern.compile("application/json(; ?charset=utf-8)?");

    @Override
    public String name() {
        return DialectNames.NL_FSC;
    }

    @Override
    public Set<Profile> profiles() {
        return Set.of(Profile.values());
    }

    @Override
    public DialectMessage write(Profile profile, ObjectNode document) {
        Transaction transaction = Transaction.of(new Carried("FSC", profile, document));
        return new DialectMessage(
                name(),
                Map.of("Content-Type", JSON, "Fsc-Transaction-Id", transaction.id(), TRACE, transaction.traceparent()),
                List.of(new Part(profile.key() + ".json", JSON, JsonForm.bytes(document))));
    }

    @Override
    public ObjectNode read(Profile profile, DialectMessage message) {
        Map<String, String> headers = new TreeMap<>();
        message.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        require(headers, TYPE, MEDIA_TYPE, "must be application/json in UTF-8");
        require(headers, TRANSACTION, VERSION_7, "must be a UUID of version 7, which an outway makes");
        require(headers, TRACE, PARENT, "must be a W3C trace context of version 00");
        ObjectNode document = JsonForm.object(message.main().bytes());
        if (profile == Profile.DISCLOSURE) {
            requireOurs(headers, document);
        }
        return document;
    }

    /** What the gateway sent itself: only the span may be another's, since every hop has one of its own. */
    private static void requireOurs(Map<String, String> headers, ObjectNode document) {
        Transaction expected =
                Agreement.expected("/", () -> Transaction.of(new Carried("FSC", Profile.DISCLOSURE, document)));
        Agreement.require("/headers/" + TRANSACTION, headers.get(TRANSACTION), expected.id());
        Agreement.require(
                "/headers/" + TRACE, String.valueOf(headers.get(TRACE)).substring(3, 35), expected.trace());
    }

    @Override
    public List<Finding> check(Profile profile, DialectMessage message) {
        return CanonicalCheck.findings(profile, read(profile, message));
    }

    @Override
    public Loss loss(Profile profile) {
        return Loss.none();
    }

    @Override
    public Set<String> readers() {
        return CanonicalCheck.EVERYBODY;
    }

    private static void require(Map<String, String> headers, String name, Pattern form, String demand) {
        String value = headers.get(name);
        if (value == null || !form.matcher(value.toLowerCase(Locale.ROOT)).matches()) {
            throw new Rejected(ErrorCode.TRANSLATE_UNREADABLE, "The header " + name + " " + demand + ".")
                    .at("/headers/" + name);
        }
    }
}
