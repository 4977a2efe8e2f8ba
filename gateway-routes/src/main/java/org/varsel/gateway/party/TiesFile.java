package org.varsel.gateway.party;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a party file says of the party's ties. */
final class TiesFile {
    private static final String NOT_SIGNED = "none";
    private static final Set<String> CELLS = Set.of("local_cell", "monitoring_cell");

    private final YamlMap yaml;

    TiesFile(YamlMap yaml) {
        this.yaml = yaml;
    }

    Ties ties(PartyId self, Set<String> roles) {
        return new Ties(office(self, roles), charter(), cell(self, roles));
    }

    private @Nullable Charter charter() {
        if (!yaml.has("charter")) {
            return null;
        }
        String word = yaml.text("charter");
        try {
            return new Charter(word.equals(NOT_SIGNED) ? null : LocalDate.parse(word));
        } catch (DateTimeParseException e) {
            throw yaml.at("charter", "write the day on which it was signed, as in 2026-01-10, or none");
        }
    }

    private @Nullable Office office(PartyId self, Set<String> roles) {
        if (!yaml.has("behind")) {
            return null;
        }
        if (roles.stream().noneMatch(Roles::municipal)) {
            throw yaml.at("behind", "is for units of a municipality, which have one of its roles");
        }
        YamlMap behind = yaml.map("behind", Set.of("office", "with"));
        List<String> with = behind.texts("with");
        for (String role : with) {
            if (!Roles.known(role)) {
                throw behind.at("with", "'" + role + "' is not a role; known are " + Roles.list());
            }
        }
        return new Office(other(behind, "office", behind.text("office"), self), Set.copyOf(with));
    }

    private @Nullable Cell cell(PartyId self, Set<String> roles) {
        if (!yaml.has("cell")) {
            return null;
        }
        if (roles.stream().noneMatch(CELLS::contains)) {
            throw yaml.at(
                    "cell",
                    "is for parties with the role of a cell: "
                            + String.join(", ", CELLS.stream().sorted().toList()));
        }
        YamlMap cell = yaml.map("cell", Set.of("level", "members", "under"));
        Cell.Level level = Cell.Level.valueOf(
                cell.choice("level", List.of("local", "regional")).toUpperCase(Locale.ROOT));
        Set<PartyId> members = new HashSet<>();
        for (String member : cell.texts("members")) {
            members.add(other(cell, "members", member, self));
        }
        if (level == Cell.Level.REGIONAL && cell.has("under")) {
            throw cell.at("under", "a regional group has no group above it");
        }
        return new Cell(level, members, cell.has("under") ? other(cell, "under", cell.text("under"), self) : null);
    }

    private static PartyId other(YamlMap yaml, String key, String text, PartyId self) {
        try {
            PartyId id = PartyId.parse(text);
            if (id.equals(self)) {
                throw yaml.at(key, "name another party than this one");
            }
            return id;
        } catch (IllegalArgumentException e) {
            throw yaml.at(key, e.getMessage() + ", as in \"0192:310000000\"");
        }
    }
}
