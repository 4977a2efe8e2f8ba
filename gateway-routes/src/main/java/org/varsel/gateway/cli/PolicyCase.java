package org.varsel.gateway.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.varsel.policies.Domain;
import org.varsel.policies.FactType;
import org.varsel.policies.Facts;
import org.varsel.policies.LawBundle;
import org.varsel.policies.Question;
import org.varsel.schemas.field.FieldPath;
import org.varsel.schemas.type.MessageType;
import org.varsel.schemas.type.MessageTypes;

/** Words of a command line as a question to the law; whatever the law has no word for is a usage error. */
record PolicyCase(LawBundle law) {

    Question question(
            String typeId,
            String jurisdiction,
            String from,
            String to,
            String purpose,
            LocalDate date,
            List<String> fields,
            Map<String, String> facts) {
        MessageType type = MessageTypes.standard()
                .find(typeId)
                .orElseThrow(() -> unknown(
                        "message type",
                        MessageTypes.standard().all().stream()
                                .map(MessageType::id)
                                .toList()));
        List<FieldPath> present = fields.isEmpty()
                ? type.fields()
                : fields.stream().map(path -> field(type, path)).toList();
        return new Question(jurisdiction, type.name(), from, to, purpose, date, present, facts(facts));
    }

    private static FieldPath field(MessageType type, String path) {
        return type.fields().stream()
                .filter(field -> field.toString().equals(path))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "field of " + type.id(),
                        type.fields().stream().map(FieldPath::toString).toList()));
    }

    private Facts facts(Map<String, String> stated) {
        Facts.Builder known = Facts.builder();
        stated.forEach((name, text) -> {
            FactType type = law.fact(name)
                    .orElseThrow(() -> unknown(
                            "fact", law.facts().stream().map(FactType::name).toList()));
            known.add(
                    name,
                    value(type, text),
                    type.provenances().stream().sorted().findFirst().orElseThrow());
        });
        return known.build();
    }

    private static Object value(FactType type, String text) {
        Object value = parsed(type.domain(), text);
        if (type.domain().encode(value).isEmpty()) {
            throw CommandFailed.usage(
                    "The fact " + type.name() + " takes " + type.domain().describe() + ".");
        }
        return value;
    }

    /** The text itself where it is no value of the domain: then the domain refuses it. */
    private static Object parsed(Domain domain, String text) {
        try {
            if (domain instanceof Domain.Flag) {
                return text.equals("true") || text.equals("false") ? (Object) Boolean.valueOf(text) : text;
            }
            if (domain instanceof Domain.Whole) {
                return Long.valueOf(text);
            }
            return domain instanceof Domain.Day ? LocalDate.parse(text) : text;
        } catch (NumberFormatException | DateTimeParseException e) {
            return text;
        }
    }

    private static CommandFailed unknown(String what, List<String> known) {
        return CommandFailed.usage("There is no such " + what + ". Known: " + String.join(", ", known) + ".");
    }
}
