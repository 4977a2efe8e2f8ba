package org.varsel.policies.analysis.gap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.varsel.policies.analysis.box.Region;
import org.varsel.policies.analysis.situation.LawModel;
import org.varsel.policies.analysis.situation.Ruled;
import org.varsel.policies.pack.Pack;
import org.varsel.schemas.field.FieldPath;
import org.varsel.schemas.type.MessageType;
import org.varsel.schemas.type.MessageTypes;

/** The table of what can leave at all. Asked without knowing the sender, the purpose or the facts. */
public final class Gaps {
    private final Map<String, Map<String, Set<FieldPath>>> open = new TreeMap<>();
    private final Map<String, Map<String, Set<FieldPath>>> unverified = new TreeMap<>();

    private Gaps(LawModel model) {
        for (Ruled ruled : model.ruled()) {
            add(open, ruled, ruled.outcomes().released());
            add(unverified, ruled, ruled.ifVerified().released());
        }
    }

    /** A row for every message and role of the pack whose schemas allow the role to receive it. */
    public static List<Gap> of(Pack pack, LawModel model) {
        Gaps gaps = new Gaps(model);
        List<Gap> rows = new ArrayList<>();
        for (String message : pack.header().messages().stream().sorted().toList()) {
            for (MessageType type : MessageTypes.standard().all()) {
                if (type.name().equals(message)) {
                    type.to().stream()
                            .filter(pack.header().roles()::containsKey)
                            .sorted()
                            .forEach(to -> rows.add(gaps.row(type, to)));
                }
            }
        }
        return rows;
    }

    private Gap row(MessageType type, String to) {
        Set<FieldPath> opened = at(open, type.name(), to);
        Set<FieldPath> later = new HashSet<>(at(unverified, type.name(), to));
        later.removeAll(opened);
        Set<FieldPath> closed = new LinkedHashSet<>(type.fields());
        closed.removeAll(opened);
        closed.removeAll(later);
        return new Gap(type.name(), to, opened, later, closed);
    }

    private static Set<FieldPath> at(Map<String, Map<String, Set<FieldPath>>> table, String message, String to) {
        return table.getOrDefault(message, Map.of()).getOrDefault(to, Set.of());
    }

    private static void add(Map<String, Map<String, Set<FieldPath>>> table, Ruled ruled, Region released) {
        if (released.isEmpty()) {
            return;
        }
        for (String message : ruled.situation().messages()) {
            for (String to : ruled.situation().to()) {
                table.computeIfAbsent(message, any -> new TreeMap<>())
                        .computeIfAbsent(to, any -> new HashSet<>())
                        .addAll(ruled.situation().fields());
            }
        }
    }
}
