package org.varsel.schemas.notice;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * The categories of a notice, each absent where the notice has none. In a submission the elements that a category requires are
 * there; in a disclosure exactly those that were permitted.
 */
@DetentionBeforeRelease
@DetentionBeforeLeave
@BirthBeforeDeath
public record Content(
        @Valid @Nullable Identity identity,
        @Valid @Nullable Identifier identifier,
        @Valid @Nullable Nationality nationality,
        @Valid @Nullable Image image,
        @Valid @Nullable Residence residence,
        @Valid @Nullable Contact contact,
        @Valid @Nullable Travel travel,
        @Valid @Nullable ThreatAssessment threatAssessment,
        @Valid @Nullable SafetyAdvice safetyAdvice,
        @Valid @Nullable Ideology ideology,
        @Valid @Nullable SourceDetail sourceDetail,
        @Valid @Nullable Detention detention,
        @Valid @Nullable Leave leave,
        @Valid @Nullable Transfer transfer,
        @Valid @Nullable Release release,
        @Valid @Nullable Conditions conditions,
        @Valid @Nullable ReleasePlan releasePlan,
        @Valid @Nullable CriminalRecord criminalRecord,
        @Valid @Nullable Health health,
        @Valid @Nullable SocialSituation socialSituation,
        @Valid @Nullable Family family,
        @Valid @Nullable Children children,
        @Valid @Nullable VictimInterest victimInterest,
        @Valid @Nullable Concern concern,
        @Valid @Nullable Reporter reporter,
        @Valid @Nullable RequestedAction requestedAction,
        @Valid @Nullable Attachment attachment,
        @Valid @Nullable Withdrawal withdrawal,
        @Valid @Nullable Answer answer,
        @Valid @Nullable ConcernOutcome outcome,
        @Valid @Nullable Coordinator coordinator,
        @Valid @Nullable Correction correction,
        @Valid @Nullable RetentionDue retention,
        @Valid @Nullable Briefing briefing) {}
