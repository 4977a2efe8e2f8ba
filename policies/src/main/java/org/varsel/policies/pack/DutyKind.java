package org.varsel.policies.pack;

/** The duties a rule can bring, and the figure each needs. A word outside this list is an error of the pack. */
public enum DutyKind {
    NO_ONWARD_SHARING("no-onward-sharing", Figure.NONE),
    PURPOSE_ONLY("purpose-only", Figure.NONE),
    DELETE_AFTER("delete-after", Figure.PERIOD),
    ACKNOWLEDGE("acknowledge", Figure.WITHIN),
    RETURN_FEEDBACK("return-feedback", Figure.WITHIN),
    INFORM_SUBJECT("inform-subject", Figure.NONE),
    DO_NOT_INFORM_SUBJECT("do-not-inform-subject", Figure.NONE),
    CONSIDER_WARNING_SUBJECT("consider-warning-subject", Figure.NONE),
    TEST_NEED_ON_RECEIPT("test-need-on-receipt", Figure.NONE),
    FLAG_UNVERIFIED("flag-unverified", Figure.NONE),
    RECORD_DISCLOSURE("record-disclosure", Figure.NONE),
    APPLY_CORRECTIONS("apply-corrections", Figure.NONE),
    REPORT_DESTRUCTION("report-destruction", Figure.WITHIN),
    SECOND_APPROVER("second-approver", Figure.NONE),
    SHOW_HANDLING("show-handling", Figure.NONE),
    MAKE_CONTACT("make-contact", Figure.NONE);

    private final String word;
    private final Figure figure;

    DutyKind(String word, Figure figure) {
        this.word = word;
        this.figure = figure;
    }

    public String word() {
        return word;
    }

    Figure figure() {
        return figure;
    }

    /** What else a duty says. */
    enum Figure {
        NONE("no figure"),
        PERIOD("a period"),
        WITHIN("a within");

        private final String description;

        Figure(String description) {
            this.description = description;
        }

        String describe() {
            return description;
        }
    }
}
