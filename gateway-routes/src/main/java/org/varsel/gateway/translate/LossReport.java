package org.varsel.gateway.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.varsel.gateway.translate.dialect.Dialect;
import org.varsel.gateway.translate.dialect.Loss;
import org.varsel.gateway.translate.dialect.Profile;

/** What a dialect cannot carry, as a page for people: the {@code loss.md} in its folder is exactly this. */
public final class LossReport {
    private LossReport() {}

    public static String of(Dialect dialect) {
        StringBuilder page = new StringBuilder();
        page.append("# What ").append(dialect.name()).append(" cannot carry\n\n");
        page.append(
                "Written from the mapping; do not edit. A value listed here reaches a recipient of this dialect in the"
                        + " canonical notice\nthat stands beside the message inside the same seal, and nowhere in the message itself.\n");
        List<Profile> profiles = new ArrayList<>(dialect.profiles());
        profiles.sort(null);
        for (Profile profile : profiles) {
            profile(page, profile, dialect.loss(profile));
        }
        return page.toString();
    }

    private static void profile(StringBuilder page, Profile profile, Loss loss) {
        String name = profile.key();
        page.append("\n## ")
                .append(name.substring(0, 1).toUpperCase(Locale.ROOT))
                .append(name.substring(1))
                .append("\n\n");
        if (loss.leaves().isEmpty() && loss.codes().isEmpty()) {
            page.append("Nothing is lost.\n");
            return;
        }
        if (!loss.leaves().isEmpty()) {
            page.append("| part | lost |\n|---|---|\n");
            grouped(loss.leaves()).forEach((part, paths) -> page.append("| ")
                    .append(part)
                    .append(" | ")
                    .append(String.join(", ", paths))
                    .append(" |\n"));
        }
        if (!loss.codes().isEmpty()) {
            page.append("\n| value | lost where its code is |\n|---|---|\n");
            for (Map.Entry<String, Set<String>> codes : loss.codes().entrySet()) {
                page.append("| `").append(codes.getKey()).append("` | ");
                page.append(String.join(", ", new TreeSet<>(codes.getValue()))).append(" |\n");
            }
        }
    }

    /** By header, legal block or category; what is below as it stands there. */
    private static Map<String, List<String>> grouped(Set<String> leaves) {
        Map<String, List<String>> grouped = new TreeMap<>();
        for (String leaf : leaves) {
            String[] names = leaf.split("/", -1);
            int part = names.length > 2 && names[1].equals("content") ? 2 : 1;
            boolean below = names.length > part + 1;
            String key = below ? names[part] : "(document)";
            String path = below
                    ? leaf.substring(leaf.indexOf("/" + names[part] + "/") + names[part].length() + 2)
                    : names[part];
            grouped.computeIfAbsent(key, group -> new ArrayList<>()).add("`" + path + "`");
        }
        return grouped;
    }
}
