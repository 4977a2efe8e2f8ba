package org.varsel.gateway.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.server.VarselProperties;
import org.varsel.log.note.NoteSigner;

/** The configured logs with their signing keys. */
public record LogDomains(Map<String, LogDomain> byName) {
    public LogDomains {
        byName = Map.copyOf(byName);
    }

    static LogDomains load(VarselProperties properties) {
        Map<String, LogDomain> domains = new LinkedHashMap<>();
        for (VarselProperties.Domain domain : properties.log().domains()) {
            Path key = properties.resolve(properties.keys().folder()).resolve("log-" + domain.name() + ".p8");
            try {
                NoteSigner signer = NoteSigner.fromPem(Files.readString(key), domain.origin());
                domains.put(
                        domain.name(),
                        new LogDomain(domain.name(), domain.origin(), domain.authority(), signer, signer.verifier()));
            } catch (IOException e) {
                throw new Fault(ErrorCode.RECORD_LOG_UNAVAILABLE, "the log key " + key + " cannot be read", e);
            }
        }
        return new LogDomains(domains);
    }
}
