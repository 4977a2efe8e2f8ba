package org.varsel.gateway.decide;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.varsel.gateway.Sending;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.authenticate.Evidence;
import org.varsel.gateway.keys.ContentTypes;
import org.varsel.gateway.keys.Jws;
import org.varsel.gateway.party.Party;
import org.varsel.gateway.party.PartyId;
import org.varsel.gateway.party.PartyRegistries;
import org.varsel.gateway.party.PartyRegistry;
import org.varsel.gateway.validate.ValidNotice;
import org.varsel.policies.LawBundle;
import org.varsel.policies.LawBundles;
import org.varsel.policies.PackProfile;
import org.varsel.schemas.json.Jcs;
import org.varsel.schemas.json.StrictJson;
import org.varsel.schemas.notice.Submission;
import org.varsel.schemas.type.MessageTypes;

/** The room decide with the Norwegian law, real keys, and a clock, register and past that a test sets. */
public final class Deciding {
    public static final LawBundle LAW = LawBundles.standard(PackProfile.demo());

    private final TestHome home;
    private final PartyRegistry parties;
    /** The people of the examples live in Bergen unless a test says otherwise. */
    private final Map<String, String> population =
            new HashMap<>(Map.of("17859400078", "4601", "28890350188", "4601", "01928800187", "4601"));

    private Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private List<Addressee> earlier = List.of();
    private Set<PartyId> threadBegunBy = Set.of();

    private Deciding(TestHome home) {
        this.home = home;
        this.parties = PartyRegistries.of(home);
    }

    public static Deciding in(Path folder) {
        return new Deciding(TestHome.in(folder));
    }

    /** On a home as it stands now. */
    public static Deciding over(TestHome home) {
        return new Deciding(home);
    }

    public TestHome home() {
        return home;
    }

    public PartyRegistry parties() {
        return parties;
    }

    public Party party(String value) {
        return parties.byId("0192", value).orElseThrow();
    }

    public Clock clock() {
        return ((InstantSource) () -> now).withZone(ZoneId.of("Europe/Oslo"));
    }

    public Deciding at(Instant instant) {
        now = instant;
        return this;
    }

    public void registered(String number, String municipality) {
        population.put(number, municipality);
    }

    public void toldBefore(List<Addressee> addressees) {
        earlier = addressees;
    }

    public void unregistered(String number) {
        population.remove(number);
    }

    public void threadBegunBy(String party) {
        threadBegunBy = Set.of(party(party).id());
    }

    public SharingRules rules() {
        return rules(past());
    }

    EarlierRecipients past() {
        return new EarlierRecipients() {
            @Override
            public List<Addressee> of(PartyId sender, UUID noticeId) {
                return earlier;
            }

            @Override
            public Set<PartyId> originatorsOf(UUID threadId) {
                return threadBegunBy;
            }
        };
    }

    public SharingRules rules(EarlierRecipients recipients) {
        return new SharingRules(LAW, parties, recipients, register(), clock());
    }

    PopulationRegister register() {
        return (scheme, number) -> Optional.ofNullable(population.get(number));
    }

    /** The only ruling on a notice with one recipient. */
    public Ruling ruling(ValidNotice notice) {
        return rules().decide(notice).list().get(0);
    }

    /** An example of the schemas as its sender would sign it. */
    public ValidNotice notice(String example, Consumer<ObjectNode> change) {
        ObjectNode document = Sending.example(example);
        change.accept(document);
        return notice(document, UUID.randomUUID().toString(), false);
    }

    public ValidNotice notice(String example) {
        return notice(example, document -> {});
    }

    public ValidNotice notice(ObjectNode document, String envelopeId, boolean dryRun) {
        String sender = document.at("/header/sender/value").textValue();
        byte[] canonical = Jcs.canonical(document);
        String jws = Jws.sign(ContentTypes.SUBMISSION, canonical, home.seal(sender));
        return new ValidNotice(
                parties.byId(document.at("/header/sender/scheme").textValue(), sender)
                        .orElseThrow(),
                MessageTypes.standard()
                        .find(document.at("/header/type").textValue())
                        .orElseThrow(),
                StrictJson.as(document, Submission.class),
                document,
                canonical,
                Evidence.ofJws(jws),
                envelopeId,
                List.of(),
                dryRun,
                now,
                UUID.randomUUID().toString());
    }
}
