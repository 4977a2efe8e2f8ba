package org.varsel.policies.analysis.invariant;

import java.util.ArrayList;
import java.util.List;
import org.varsel.policies.analysis.situation.LawModel;
import org.varsel.policies.analysis.situation.Ruled;
import org.varsel.policies.analysis.situation.Situation;

/** Whether who was told can be told that it was wrong. */
final class Recall {
    private final List<Ruled> recalls;

    Recall(LawModel model, String message) {
        recalls = model.ruled().stream()
                .filter(ruled -> ruled.situation().messages().contains(message)
                        && !ruled.outcomes().released().isEmpty())
                .toList();
    }

    /** The releases, each narrowed to a sender and a recipient between whom no recall can pass, then or later. */
    List<Ruled> missing(List<Ruled> releases) {
        List<Ruled> missing = new ArrayList<>();
        for (Ruled release : releases) {
            Situation all = release.situation();
            for (String from : all.from()) {
                for (String to : all.to()) {
                    if (recalls.stream().noneMatch(recall -> reaches(recall.situation(), all, from, to))) {
                        missing.add(new Ruled(
                                new Situation(
                                        all.messages(),
                                        List.of(from),
                                        List.of(to),
                                        all.purposes(),
                                        all.fields(),
                                        all.first(),
                                        all.last(),
                                        all.rules()),
                                release.day(),
                                release.law(),
                                release.outcomes()));
                    }
                }
            }
        }
        return missing;
    }

    private static boolean reaches(Situation recall, Situation release, String from, String to) {
        return recall.from().contains(from)
                && recall.to().contains(to)
                && !recall.last().isBefore(release.last());
    }
}
