package org.varsel.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A failure as its caller reads it: RFC 9457 {@code application/problem+json}.
 *
 * @param code what was wrong; gives type, title, status and remedy
 * @param detail what was wrong in this case; never a value of the notice
 * @param pointer where in the notice, when there is one place
 * @param findings every place, when there are several
 * @param correlationId of the request; the operator finds the log lines by it
 * @param retry how long to wait, when waiting helps
 */
public record Problem(
        ErrorCode code,
        String detail,
        @Nullable String pointer,
        List<Finding> findings,
        String correlationId,
        @Nullable Duration retry) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** More places than this help nobody, and make the answer as large as the sender likes. */
    private static final int MAX_FINDINGS = 50;

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    public Problem {
        findings = List.copyOf(findings);
    }

    public static Problem of(GatewayException failure, String correlationId) {
        Duration retry = failure instanceof Unavailable unavailable ? unavailable.retryAfter() : null;
        return new Problem(
                failure.code(),
                failure.detail(),
                failure.pointer().orElse(null),
                failure.findings(),
                correlationId,
                retry);
    }

    public static Problem of(ErrorCode code, String correlationId) {
        return new Problem(code, code.title() + ".", null, List.of(), correlationId, null);
    }

    public int status() {
        return code.status();
    }

    /** Whole seconds for {@code Retry-After}, at least one. */
    public Optional<String> retryAfter() {
        return Optional.ofNullable(retry).map(wait -> Long.toString(Math.max(1, wait.toSeconds())));
    }

    /** The document, UTF-8. */
    public byte[] body() {
        ObjectNode problem = JSON.createObjectNode();
        problem.put("type", "urn:varsel:error:" + code.code());
        problem.put("status", code.status());
        problem.setAll(told());
        try {
            return JSON.writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            return ("{\"code\":\"" + code.code() + "\",\"status\":" + code.status() + "}")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    /** What every door tells, each in its own form. */
    public ObjectNode told() {
        ObjectNode problem = JSON.createObjectNode();
        problem.put("title", code.title());
        problem.put("detail", detail);
        problem.put("code", code.code());
        problem.put("remedy", code.remedy());
        if (pointer != null) {
            problem.put("pointer", pointer);
        }
        if (!findings.isEmpty()) {
            ArrayNode errors = problem.putArray("errors");
            for (Finding finding : findings.subList(0, Math.min(findings.size(), MAX_FINDINGS))) {
                errors.addObject()
                        .put("pointer", finding.pointer())
                        .put("code", finding.code())
                        .put("detail", finding.detail());
            }
        }
        problem.put("instance", "urn:uuid:" + correlationId);
        return problem;
    }
}
