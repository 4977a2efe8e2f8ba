package org.varsel.standin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one party stands.
 *
 * @param folder its keys and addresses
 * @param port where its door is
 * @param received where it files what it gets
 * @param format the format that its own system takes, where that is not the canonical one
 * @param schemas what its own system holds a message of that format against
 */
record Options(Path folder, int port, Path received, Optional<String> format, List<Path> schemas) {
    private static final String USAGE = "usage: StandIn --as DIR --port N --received DIR [--format NAME [--schema FILE]...],"
            + " repeated for each party";

    /** The party's name: that of its folder. */
    String name() {
        return String.valueOf(folder.getFileName());
    }

    static List<Options> parse(String[] args) {
        List<Map<String, List<String>>> groups = new ArrayList<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            if (args[i].equals("--as")) {
                groups.add(new LinkedHashMap<>());
            }
            if (groups.isEmpty()) {
                throw new StandInException(USAGE);
            }
            groups.get(groups.size() - 1)
                    .computeIfAbsent(args[i], option -> new ArrayList<>())
                    .add(args[i + 1]);
        }
        if (groups.isEmpty()) {
            throw new StandInException(USAGE);
        }
        return groups.stream().map(Options::of).toList();
    }

    private static Options of(Map<String, List<String>> group) {
        return new Options(
                Path.of(needed(group, "--as")),
                Integer.parseInt(needed(group, "--port")),
                Path.of(needed(group, "--received")),
                group.getOrDefault("--format", List.of()).stream().findFirst(),
                group.getOrDefault("--schema", List.of()).stream().map(Path::of).toList());
    }

    private static String needed(Map<String, List<String>> group, String option) {
        return group.getOrDefault(option, List.of()).stream()
                .findFirst()
                .orElseThrow(() -> new StandInException(USAGE));
    }
}
