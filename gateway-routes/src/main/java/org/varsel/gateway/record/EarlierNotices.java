package org.varsel.gateway.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.decide.Addressee;
import org.varsel.gateway.decide.EarlierRecipients;
import org.varsel.gateway.decide.Repeats;
import org.varsel.gateway.party.PartyId;
import org.varsel.gateway.party.PartyRegistry;
import org.varsel.gateway.receive.Answer;
import org.varsel.gateway.validate.ValidNotice;
import org.varsel.policies.pack.DutyKind;

/**
 * What the tables say of earlier notices: repeats, conflicts, and who was told. The table of the rules:
 *
 * <pre>
 * envelope new,  notice new    a new notice
 * envelope new,  notice seen   the original receipts again
 * envelope seen, same notice   the original receipts again
 * envelope seen, other notice  refused
 * notice seen with other content, or an older version after a newer one: refused
 * </pre>
 */
public final class EarlierNotices implements Repeats, EarlierRecipients {
    private static final String NO_ONWARD_SHARING = DutyKind.NO_ONWARD_SHARING.word();

    private final Recorder recorder;
    private final Tables reader;
    private final PartyRegistry parties;
    private final NoticeAnswers answers;

    public EarlierNotices(Recorder recorder, Tables reader, PartyRegistry parties, NoticeAnswers answers) {
        this.recorder = recorder;
        this.reader = reader;
        this.parties = parties;
        this.answers = answers;
    }

    @Override
    public boolean known(ValidNotice notice) {
        return !notice.dryRun() && earlier(reader.submissions(), notice).isPresent();
    }

    /**
     * The first answer again, once what it repeats is durable in both places: the first caller may have been told to come
     * back because the second one failed. Its envelope is taken from now on, like the first.
     */
    @Override
    public Answer answer(ValidNotice notice) {
        UUID repeated = recorder.record(batch -> {
            Submissions submissions = batch.tables().submissions();
            UUID submissionId = earlier(submissions, notice)
                    .orElseThrow(() -> new Rejected(ErrorCode.STATUS_NOT_FOUND, "this notice was not taken in before"));
            submissions.rememberEnvelope(notice.sender().id().toString(), notice.envelopeId(), submissionId);
            return submissionId;
        });
        return answers.submitted(repeated, false);
    }

    /** The submission that this notice repeats; refuses what contradicts an earlier one. Also run by the writer. */
    static Optional<UUID> earlier(Submissions submissions, ValidNotice notice) {
        String sender = notice.sender().id().toString();
        var header = notice.submission().header();
        String canonical = Sha256Hex.of(notice.canonical());
        Optional<UUID> byEnvelope = submissions.envelope(sender, notice.envelopeId());
        UUID repeated = null;
        boolean newer = false;
        for (Submissions.StoredSubmission version : submissions.versions(sender, UUID.fromString(header.noticeId()))) {
            if (version.noticeVersion() == header.noticeVersion()) {
                if (!version.canonicalSha256().equals(canonical)) {
                    throw new Rejected(
                                    ErrorCode.VALIDATE_DUPLICATE_CONFLICT,
                                    "this notice version was sent before with other content")
                            .at("/header/noticeVersion");
                }
                repeated = version.submissionId();
            }
            newer |= version.noticeVersion() > header.noticeVersion();
        }
        if (repeated == null && newer) {
            throw new Rejected(
                            ErrorCode.VALIDATE_VERSION_OUT_OF_ORDER,
                            "a newer version of this notice was accepted before")
                    .at("/header/noticeVersion");
        }
        if (byEnvelope.isPresent() && !byEnvelope.get().equals(repeated)) {
            throw new Rejected(
                    ErrorCode.VALIDATE_DUPLICATE_CONFLICT, "this envelope id was used before for another notice");
        }
        return Optional.ofNullable(repeated);
    }

    @Override
    public Set<PartyId> originatorsOf(UUID threadId) {
        return reader.disclosures().originatorsOf(threadId).stream()
                .map(PartyId::parse)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean mayNotShare(PartyId holder, UUID threadId, PartyId recipient) {
        return reader.disclosures().heldUnder(NO_ONWARD_SHARING, holder.toString(), threadId)
                && !reader.submissions().sendersOn(threadId).contains(recipient.toString())
                && !originatorsOf(threadId).contains(recipient);
    }

    @Override
    public List<Addressee> of(PartyId sender, UUID noticeId) {
        Map<String, Addressee> told = new LinkedHashMap<>();
        for (Submissions.StoredSubmission version : reader.submissions().versions(sender.toString(), noticeId)) {
            for (Disclosures.StoredDisclosure disclosure : reader.disclosures().of(version.submissionId())) {
                if (disclosure.state().withdrawable()) {
                    parties.byId(PartyId.parse(disclosure.recipient()))
                            .map(party -> new Addressee(
                                    party,
                                    disclosure.recipientRole(),
                                    disclosure.disclosureId(),
                                    disclosure.state() != State.HELD))
                            .ifPresent(found -> told.merge(
                                    disclosure.recipient() + " " + found.role(),
                                    found,
                                    (newer, older) -> newer.told() ? newer : older));
                }
            }
        }
        return List.copyOf(told.values());
    }
}
