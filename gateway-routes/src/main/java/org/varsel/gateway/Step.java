package org.varsel.gateway;

/**
 * The steps of {@code record} and {@code deliver} between which a process may die. The order is the order in which one
 * notice meets them. Every step is announced to the {@link StepListener}; tests kill the gateway at each.
 */
public enum Step {
    RECORD_QUEUED("record.queued"),
    RECORD_BEGUN("record.begun"),
    RECORD_APPLIED("record.applied"),
    RECORD_SIGNED("record.signed"),
    RECORD_COMMITTED("record.committed"),
    RECORD_SECOND_PLACE("record.second-place"),
    RECORD_ANSWERED("record.answered"),
    RECORD_EXPORTED("record.exported"),
    DELIVER_CLAIMED("deliver.claimed"),
    DELIVER_PROVED("deliver.proved"),
    DELIVER_SENT("deliver.sent"),
    DELIVER_CHECKED("deliver.checked"),
    DELIVER_RECORDED("deliver.recorded");

    private final String wireName;

    Step(String wireName) {
        this.wireName = wireName;
    }

    /** Stable name, {@code room.step}. */
    public String wireName() {
        return wireName;
    }
}
