package org.varsel.gateway.acknowledge;

import java.util.Objects;
import java.util.UUID;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.authenticate.PartyRequest;
import org.varsel.gateway.receive.Answer;
import org.varsel.gateway.record.NoticeAnswers;
import org.varsel.gateway.record.Submissions;

/** Where a notice stands, for its sender alone. To anybody else it does not exist. */
public final class NoticeStatus {
    private final Submissions submissions;
    private final NoticeAnswers answers;

    public NoticeStatus(Submissions submissions, NoticeAnswers answers) {
        this.submissions = submissions;
        this.answers = answers;
    }

    public Answer of(PartyRequest request) {
        Objects.requireNonNull(request, "no request");
        UUID noticeId;
        try {
            noticeId = UUID.fromString(request.id());
        } catch (IllegalArgumentException e) {
            throw notFound(request);
        }
        return submissions.versions(request.party().id().toString(), noticeId).stream()
                .findFirst()
                .map(newest -> answers.standing(newest.submissionId()))
                .orElseThrow(() -> notFound(request));
    }

    private static Rejected notFound(PartyRequest request) {
        return new Rejected(ErrorCode.STATUS_NOT_FOUND, "there is no such notice").of(request.party(), null);
    }
}
