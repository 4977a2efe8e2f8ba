package org.varsel.gateway.decide;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.law.LawInForce;
import org.varsel.gateway.party.Party;
import org.varsel.gateway.party.PartyRegistry;
import org.varsel.gateway.register.Registers;
import org.varsel.gateway.validate.ValidNotice;
import org.varsel.policies.Decision;
import org.varsel.policies.Deny;
import org.varsel.policies.DenyReason;
import org.varsel.policies.Facts;
import org.varsel.policies.FieldDecision;
import org.varsel.policies.LawBundle;
import org.varsel.policies.Permit;
import org.varsel.policies.Question;
import org.varsel.policies.Refer;
import org.varsel.schemas.field.FieldPath;
import org.varsel.schemas.notice.Recipient;
import org.varsel.schemas.type.Kind;

/**
 * Asks the law, once for each recipient. Default deny is the law engine's; this class only gathers what is known and
 * never adds a permission of its own.
 */
public final class SharingRules {
    private final LawInForce law;
    private final PartyRegistry parties;
    private final EarlierRecipients earlier;
    private final Originators originators;
    private final Registers registers;
    private final Cells cells;
    private final List<FactSource> sources;
    private final Clock clock;

    /** With one law for good. */
    public SharingRules(
            LawBundle law,
            PartyRegistry parties,
            EarlierRecipients earlier,
            PopulationRegister population,
            Clock clock) {
        this(() -> law, parties, earlier, population, Registers.NONE, clock);
    }

    public SharingRules(
            LawInForce law,
            PartyRegistry parties,
            EarlierRecipients earlier,
            PopulationRegister population,
            Registers registers,
            Clock clock) {
        this.law = law;
        this.registers = registers;
        this.cells = new Cells(parties);
        this.parties = parties;
        this.earlier = earlier;
        this.clock = clock;
        this.originators = new Originators(earlier);
        // After what is attested and what registers say: what the gateway knows itself is said last and wins.
        this.sources = List.of(
                new StatedFacts(originators), new ClockFacts(clock), new RegistryFacts(parties, population, clock));
    }

    /** The rulings on a notice that was just handed in. */
    public Rulings decide(ValidNotice notice) {
        CaseFile file = new CaseFile(
                UUID.randomUUID(), Objects.requireNonNull(notice, "no notice to decide on"), new Cause.Submitted());
        if (notice.type().kind().tells()) {
            originators.requireKept(notice);
        }
        LawBundle now = law.now();
        List<Ruling> rulings = new ArrayList<>();
        for (Addressee addressee : addressees(notice)) {
            Ruling ruling = rule(now, file, UUID.randomUUID(), addressee, knownAbout(now, notice, addressee));
            if (sharesOnward(ruling)) {
                throw new Rejected(
                                ErrorCode.DECIDE_ONWARD_SHARING,
                                "the sender was told this under the duty not to share it onward")
                        .at("/header/permittedRecipient");
            }
            rulings.add(ruling);
        }
        return new Rulings(file, rulings);
    }

    /** The ruling on a held case with what its answer, or the silence, adds to what is known. */
    public Ruling decideAgain(CaseFile file, UUID disclosureId, Addressee addressee, Facts answers) {
        LawBundle now = law.now();
        Facts known = Facts.builder()
                .addAll(knownAbout(now, file.notice(), addressee))
                .addAll(answers)
                .build();
        Ruling ruling = rule(now, file, disclosureId, addressee, known);
        boolean unanswered = file.cause() instanceof Cause.TimedOut && ruling.decision() instanceof Refer;
        return unanswered || sharesOnward(ruling) ? withDecision(ruling, denied(ruling.decision())) : ruling;
    }

    /** The law would let it leave, but the sender has it under a duty, and the one who told it first has not agreed. */
    private boolean sharesOnward(Ruling ruling) {
        ValidNotice notice = ruling.file().notice();
        return ruling.decision() instanceof Permit
                && notice.type().kind().tells()
                && ruling.facts()
                        .find("originatorAgrees")
                        .filter(fact -> Boolean.TRUE.equals(fact.value()))
                        .isEmpty()
                && earlier.mayNotShare(
                        notice.sender().id(),
                        UUID.fromString(notice.submission().header().threadId()),
                        ruling.recipient().id());
    }

    /** What nobody settled in time, or may not be passed on, is withheld. */
    private static Deny denied(Decision decision) {
        List<FieldDecision> fields = decision.fields().stream()
                .map(field -> new FieldDecision(
                        field.field(),
                        org.varsel.policies.Outcome.WITHHOLD,
                        null,
                        field.decisive(),
                        field.rules(),
                        field.explanation()))
                .toList();
        return new Deny(decision.question(), fields, decision.policyDigest(), DenyReason.NOTHING_RELEASED);
    }

    private Facts knownAbout(LawBundle now, ValidNotice notice, Addressee addressee) {
        Facts.Builder facts = Facts.builder();
        new AttestedFacts(now, originators).addTo(facts, notice, addressee);
        new RegisterFacts(registers, cells, now, LocalDate.now(clock)).addTo(facts, notice, addressee);
        for (FactSource source : sources) {
            source.addTo(facts, notice, addressee);
        }
        return facts.build();
    }

    private Ruling rule(LawBundle inForce, CaseFile file, UUID disclosureId, Addressee addressee, Facts facts) {
        ValidNotice notice = file.notice();
        Instant now = clock.instant();
        Decision decision = inForce.decide(new Question(
                notice.sender().lawTowards(addressee.party()),
                notice.type().name(),
                senderRole(notice),
                addressee.role(),
                notice.submission().legal().purpose(),
                LocalDate.ofInstant(now, clock.getZone()),
                present(notice),
                facts));
        return new Ruling(
                file,
                disclosureId,
                UUID.randomUUID(),
                addressee.party(),
                addressee.role(),
                facts,
                decision,
                now,
                addressee.earlier());
    }

    private static Ruling withDecision(Ruling r, Decision decision) {
        return new Ruling(
                r.file(),
                r.disclosureId(),
                r.decisionId(),
                r.recipient(),
                r.recipientRole(),
                r.facts(),
                decision,
                r.decidedAt(),
                r.withdraws());
    }

    private List<Addressee> addressees(ValidNotice notice) {
        if (notice.type().kind() == Kind.WITHDRAWAL) {
            List<Addressee> told = earlier.of(
                    notice.sender().id(),
                    UUID.fromString(notice.submission().header().inReplyTo()));
            if (told.isEmpty()) {
                throw new Rejected(ErrorCode.VALIDATE_REPLY_UNKNOWN, "no disclosure of that notice is left to withdraw")
                        .at("/header/inReplyTo");
            }
            return told;
        }
        return Objects.requireNonNull(
                        notice.submission().header().permittedRecipient(), "a notice names its recipients")
                .stream()
                .map(this::addressee)
                .toList();
    }

    private Addressee addressee(Recipient recipient) {
        Party party = parties.byId(recipient.scheme(), recipient.value())
                .orElseThrow(() -> new Rejected(
                        ErrorCode.VALIDATE_RECIPIENT_UNKNOWN, "a recipient was removed from the registry meanwhile"));
        return Addressee.of(party, Objects.requireNonNull(recipient.role(), "an addressed recipient has a role"));
    }

    /** The role in which the sender acts: the one of its roles that may send this type. */
    private static String senderRole(ValidNotice notice) {
        return notice.sender().roles().stream()
                .filter(notice.type().from()::contains)
                .sorted()
                .findFirst()
                .orElseThrow(() -> new Rejected(
                        ErrorCode.VALIDATE_ROLE_NOT_PERMITTED, "none of the sender's roles may send this type"));
    }

    private static List<FieldPath> present(ValidNotice notice) {
        var content = notice.document().path("content");
        return notice.type().fields().stream()
                .filter(field -> content.path(field.category()).has(field.element()))
                .toList();
    }
}
