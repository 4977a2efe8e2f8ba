package org.varsel.gateway.receive;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.web.servlet.HandlerMapping;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;

/** Makes one value of an HTTP request. What is not in the value does not exist for the rooms behind. */
public final class FrontDoor {

    private static final String SUBMISSION = "application/cloudevents+json";
    private static final String RECEIPT = "application/jose";
    private static final String XML_RECEIPT = "application/xml";

    /** A submission. */
    public RawMessage notice(HttpServletRequest request) {
        Arrival arrival = Arrival.of(request);
        return new RawMessage(
                Channel.REST,
                arrival.body(),
                mediaType(request, SUBMISSION),
                arrival.clientCertificate(),
                dryRun(query(request, Set.of("dry-run"))),
                arrival.receivedAt(),
                arrival.correlationId());
    }

    /** A receipt in the form in which its signer signed it. */
    public RawRequest receipt(HttpServletRequest request) {
        Arrival arrival = Arrival.of(request);
        return request(request, arrival, arrival.body(), mediaType(request, RECEIPT, XML_RECEIPT), Set.of());
    }

    /** A question without parameters. */
    public RawRequest question(HttpServletRequest request) {
        return request(request, Arrival.of(request), new byte[0], "", Set.of());
    }

    /** A look into the inbox, which says how many deliveries it takes. */
    public RawRequest inbox(HttpServletRequest request) {
        return request(request, Arrival.of(request), new byte[0], "", Set.of("max"));
    }

    private static RawRequest request(
            HttpServletRequest request, Arrival arrival, byte[] body, String mediaType, Set<String> parameters) {
        Map<String, String> variables = variables(request);
        return new RawRequest(
                Channel.REST,
                variables.getOrDefault("id", ""),
                body,
                mediaType,
                query(request, parameters),
                variables,
                arrival.clientCertificate(),
                arrival.receivedAt(),
                arrival.correlationId());
    }

    private static String mediaType(HttpServletRequest request, String... taken) {
        String header = request.getHeader("Content-Type");
        String given = header == null ? "" : header.strip();
        return Arrays.stream(taken)
                .filter(type -> given.equalsIgnoreCase(type) || given.equalsIgnoreCase(type + "; charset=utf-8"))
                .findFirst()
                .orElseThrow(() -> new Rejected(
                        ErrorCode.RECEIVE_MEDIA_TYPE, "The Content-Type must be " + String.join(" or ", taken) + "."));
    }

    private static boolean dryRun(Map<String, String> query) {
        return switch (query.getOrDefault("dry-run", "false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Rejected(ErrorCode.RECEIVE_PARAMETER, "dry-run is true or false.");
        };
    }

    private static Map<String, String> query(HttpServletRequest request, Set<String> known) {
        Map<String, String> query = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!known.contains(name) || values.length != 1) {
                throw new Rejected(
                        ErrorCode.RECEIVE_PARAMETER,
                        known.isEmpty()
                                ? "This path takes no parameters."
                                : "This path takes each at most once: "
                                        + String.join(
                                                ", ", known.stream().sorted().toList()) + ".");
            }
            query.put(name, values[0]);
        });
        return query;
    }

    private static Map<String, String> variables(HttpServletRequest request) {
        Map<String, String> variables = new HashMap<>();
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> found) {
            found.forEach((name, value) -> variables.put(String.valueOf(name), String.valueOf(value)));
        }
        return variables;
    }
}
