package org.varsel.gateway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.varsel.gateway.keys.LogOrigin;

/** Which entries of each log belong to the scenario that is being played: those that came after it began. */
final class LogWindows {
    static final List<LogOrigin> LOGS = Country.logs();
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Map<String, ExportedLog> logs = new HashMap<>();
    private final Map<String, Long> begin = new HashMap<>();

    LogWindows(DemoHome home) {
        LOGS.forEach(log -> logs.put(log.domain(), new ExportedLog(home.log(log))));
    }

    ExportedLog log(String domain) {
        ExportedLog log = logs.get(domain);
        if (log == null) {
            throw DemoFailure.missing("There is no log of the domain " + domain + " in this demo.");
        }
        return log;
    }

    void open() {
        LOGS.forEach(log -> begin.put(log.domain(), log(log.domain()).size()));
    }

    /** The entries since {@link #open}; waits until there are {@code atLeast}, because export follows the commit. */
    List<JsonNode> entries(String domain, int atLeast) {
        ExportedLog log = log(domain);
        long from = begin.getOrDefault(domain, 0L);
        boolean unused = Patience.until(LIMIT, waited -> log.size() - from >= atLeast);
        return log.read(from, log.size());
    }
}
