package org.varsel.gateway.receive;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.varsel.schemas.type.MessageType;
import org.varsel.schemas.type.MessageTypes;

/** The parts of asyncapi.yaml that follow from the registry of types. */
final class AsyncApiMessages {

    private AsyncApiMessages() {}

    /** The text with every region between "written from types.json" and "end" written anew. */
    static String writeInto(String text) {
        List<MessageType> all = MessageTypes.standard().all();
        List<MessageType> delivered = all.stream()
                .filter(type -> !type.to().equals(Set.of("gateway")))
                .toList();
        String written = region(text, "submissions", all, type -> inChannel(type, "submission"));
        written = region(written, "deliveries", delivered, type -> inChannel(type, "disclosure"));
        written = region(written, "takeSubmission", all, type -> inOperation("submissions", type, "submission"));
        written = region(written, "pushDelivery", delivered, type -> inOperation("deliveries", type, "disclosure"));
        return region(
                written,
                "messages",
                all,
                type -> submission(type) + (delivered.contains(type) ? disclosure(type) : ""));
    }

    private static String region(
            String text, String name, List<MessageType> types, Function<MessageType, String> lines) {
        String start = "# " + name + ": written from types.json\n";
        String end = "# " + name + ": end\n";
        int from = text.indexOf(start) + start.length();
        int to = text.lastIndexOf('\n', text.indexOf(end)) + 1;
        if (from < start.length() || to < from) {
            throw new AssertionError("asyncapi.yaml has no region " + name);
        }
        return text.substring(0, from) + types.stream().map(lines).collect(Collectors.joining()) + text.substring(to);
    }

    private static String inChannel(MessageType type, String profile) {
        return """
                      %1$s.%2$s:
                        $ref: "#/components/messages/%1$s.%2$s"
                """
                .formatted(type.id(), profile);
    }

    private static String inOperation(String channel, MessageType type, String profile) {
        return """
                      - $ref: "#/channels/%s/messages/%s.%s"
                """
                .formatted(channel, type.id(), profile);
    }

    private static String submission(MessageType type) {
        return """
                    %1$s.submission:
                      name: org.varsel.%1$s
                      title: %2$s, as its sender hands it in
                      payload:
                        schemaFormat: application/schema+json;version=2020-12
                        schema:
                          allOf:
                            - $ref: "openapi.yaml#/components/schemas/SubmissionEnvelope"
                            - properties:
                                type:
                                  const: org.varsel.%1$s
                                data:
                                  contentMediaType: application/jose
                                  contentSchema:
                                    $ref: "https://varsel.example/v1/schema/%1$s.submission.json"
                """
                .formatted(type.id(), type.name());
    }

    private static String disclosure(MessageType type) {
        return """
                    %1$s.disclosure:
                      name: org.varsel.%1$s
                      title: %2$s, as one recipient reads it
                      payload:
                        schemaFormat: application/schema+json;version=2020-12
                        schema:
                          allOf:
                            - $ref: "openapi.yaml#/components/schemas/Delivery"
                            - properties:
                                type:
                                  const: org.varsel.%1$s
                                data:
                                  properties:
                                    jwe:
                                      contentMediaType: application/jose
                                      contentSchema:
                                        $ref: "https://varsel.example/v1/schema/%1$s.disclosure.json"
                """
                .formatted(type.id(), type.name());
    }
}
