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
 * @param schemas the schemas of the format that its own system reads, where that is not the canonical one
 */
record Options(Path folder, int port, Path received, Optional<Path> schemas) {
    private static final String USAGE =
            "usage: StandIn --as DIR --port N --received DIR [--schemas DIR], repeated for each party";

    /** The party's name: that of its folder. */
    String name() {
        return String.valueOf(folder.getFileName());
    }

    static List<Options> parse(String[] args) {
        List<Map<String, String>> groups = new ArrayList<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            if (args[i].equals("--as")) {
                groups.add(new LinkedHashMap<>());
            }
            if (groups.isEmpty()) {
                throw new StandInException(USAGE);
            }
            groups.get(groups.size() - 1).put(args[i], args[i + 1]);
        }
        if (groups.isEmpty()) {
            throw new StandInException(USAGE);
        }
        return groups.stream().map(Options::of).toList();
    }

    private static Options of(Map<String, String> group) {
        for (String needed : new String[] {"--as", "--port", "--received"}) {
            if (!group.containsKey(needed)) {
                throw new StandInException(USAGE);
            }
        }
        return new Options(
                Path.of(group.get("--as")),
                Integer.parseInt(group.get("--port")),
                Path.of(group.get("--received")),
                Optional.ofNullable(group.get("--schemas")).map(Path::of));
    }
}
