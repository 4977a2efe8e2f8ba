package org.varsel.gateway;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.party.Party;

/**
 * The sender's fault: the same message will be refused again, so it is never retried.
 *
 * <p>Once the party is known the refusal carries it, so that the refusal can be logged. Refusals come at the pace of an
 * attacker and carry no stack trace.
 */
public final class Rejected extends GatewayException {

    private final @Nullable String pointer;
    private final List<Finding> findings;
    private final transient @Nullable Party party;
    private final @Nullable String envelopeId;

    public Rejected(ErrorCode code, String detail) {
        this(code, detail, null, List.of(), null, null);
    }

    private Rejected(
            ErrorCode code,
            String detail,
            @Nullable String pointer,
            List<Finding> findings,
            @Nullable Party party,
            @Nullable String envelopeId) {
        super(code, detail, null, false);
        this.pointer = pointer;
        this.findings = List.copyOf(findings);
        this.party = party;
        this.envelopeId = envelopeId;
    }

    /** The same refusal, saying where in the notice. */
    public Rejected at(String place) {
        return new Rejected(code(), detail(), place, findings, party, envelopeId);
    }

    /** The same refusal with every place that was found; the first is its pointer. */
    public Rejected with(List<Finding> places) {
        String first = places.isEmpty() ? pointer : places.get(0).pointer();
        return new Rejected(code(), detail(), first, places, party, envelopeId);
    }

    /** The same refusal of an identified party. */
    public Rejected of(Party whose, @Nullable String envelope) {
        return new Rejected(code(), detail(), pointer, findings, whose, envelope);
    }

    @Override
    public Optional<String> pointer() {
        return Optional.ofNullable(pointer);
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }

    /** Whom the TLS certificate identified; empty when nobody was. */
    public Optional<Party> party() {
        return Optional.ofNullable(party);
    }

    public Optional<String> envelopeId() {
        return Optional.ofNullable(envelopeId);
    }
}
