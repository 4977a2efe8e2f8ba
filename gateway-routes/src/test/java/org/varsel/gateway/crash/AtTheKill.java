package org.varsel.gateway.crash;

import static org.varsel.gateway.crash.AtTheKill.HowMany.ALL;
import static org.varsel.gateway.crash.AtTheKill.HowMany.ANY;
import static org.varsel.gateway.crash.AtTheKill.HowMany.NONE;
import static org.varsel.gateway.crash.AtTheKill.HowMany.SOME;
import static org.varsel.gateway.crash.AtTheKill.Recipients.DO_NOT_HAVE_IT;
import static org.varsel.gateway.crash.AtTheKill.Recipients.HAVE_IT;
import static org.varsel.gateway.crash.AtTheKill.Recipients.SIGNED_FOR_IT;

import java.util.Map;

/**
 * What is certain when every thread that reached a step stands still and the process is killed.
 *
 * @param recorded how many of the notices are in the log
 * @param answered how many of them the sender was told about
 * @param recipients what came to the recipient
 */
record AtTheKill(HowMany recorded, HowMany answered, Recipients recipients) {
    enum HowMany {
        NONE,
        /** At least one: those of the first batch. */
        SOME,
        ALL,
        /** Chance. */
        ANY;

        boolean fits(long count, long all) {
            return switch (this) {
                case NONE -> count == 0;
                case SOME -> count > 0;
                case ALL -> count == all;
                case ANY -> true;
            };
        }
    }

    enum Recipients {
        /** Each notice comes once, after the restart. */
        DO_NOT_HAVE_IT,
        /** Each notice came and comes again after the restart, because nobody recorded that it was taken. */
        HAVE_IT,
        /** Each notice came and does not come again. */
        SIGNED_FOR_IT
    }

    /** By the step's wire name, so that a new step needs a row here. */
    static final Map<String, AtTheKill> TABLE = Map.ofEntries(
            Map.entry("record.queued", new AtTheKill(ANY, NONE, DO_NOT_HAVE_IT)),
            Map.entry("record.begun", new AtTheKill(NONE, NONE, DO_NOT_HAVE_IT)),
            Map.entry("record.applied", new AtTheKill(NONE, NONE, DO_NOT_HAVE_IT)),
            Map.entry("record.signed", new AtTheKill(NONE, NONE, DO_NOT_HAVE_IT)),
            Map.entry("record.committed", new AtTheKill(SOME, NONE, DO_NOT_HAVE_IT)),
            Map.entry("record.second-place", new AtTheKill(SOME, NONE, DO_NOT_HAVE_IT)),
            Map.entry("record.answered", new AtTheKill(SOME, SOME, DO_NOT_HAVE_IT)),
            Map.entry("record.exported", new AtTheKill(ALL, ALL, SIGNED_FOR_IT)),
            Map.entry("deliver.claimed", new AtTheKill(ALL, ALL, DO_NOT_HAVE_IT)),
            Map.entry("deliver.proved", new AtTheKill(ALL, ALL, DO_NOT_HAVE_IT)),
            Map.entry("deliver.sent", new AtTheKill(ALL, ALL, HAVE_IT)),
            Map.entry("deliver.checked", new AtTheKill(ALL, ALL, HAVE_IT)),
            Map.entry("deliver.recorded", new AtTheKill(ALL, ALL, SIGNED_FOR_IT)));
}
