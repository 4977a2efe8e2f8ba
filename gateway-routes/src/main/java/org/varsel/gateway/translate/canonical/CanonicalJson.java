package org.varsel.gateway.translate.canonical;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.varsel.gateway.Finding;
import org.varsel.gateway.party.DialectNames;
import org.varsel.gateway.translate.dialect.Dialect;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.varsel.gateway.translate.dialect.Loss;
import org.varsel.gateway.translate.dialect.Part;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.gateway.translate.mapping.JsonForm;
import org.varsel.schemas.json.Jcs;

/** The document itself, in the canonical bytes of RFC 8785. */
public final class CanonicalJson implements Dialect {

    @Override
    public String name() {
        return DialectNames.CANONICAL_JSON;
    }

    @Override
    public Set<Profile> profiles() {
        return Set.of(Profile.values());
    }

    @Override
    public DialectMessage write(Profile profile, ObjectNode document) {
        return DialectMessage.of(
                name(), new Part(profile.key() + ".json", "application/json", Jcs.canonical(document)));
    }

    @Override
    public ObjectNode read(Profile profile, DialectMessage message) {
        return JsonForm.object(message.main().bytes());
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
}
