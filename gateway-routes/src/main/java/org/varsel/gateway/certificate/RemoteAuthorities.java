package org.varsel.gateway.certificate;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks where the certificate says: its OCSP responders first, its revocation lists when they give nothing. A list is
 * fetched by one thread at a time and serves all certificates of its issuer for a short while.
 */
final class RemoteAuthorities implements Authorities {
    private static final int LARGEST_RESPONSE = 64 * 1024;
    private static final int LARGEST_LIST = 16 * 1024 * 1024;

    /** Certificates of one issuer come due together; one copy of its list does for all. */
    private static final Duration SHARED = Duration.ofSeconds(30);

    private final Fetch fetch;
    private final Duration freshness;
    private final Map<String, SharedList> lists = new ConcurrentHashMap<>();

    RemoteAuthorities(Fetch fetch, Duration freshness) {
        this.fetch = fetch;
        this.freshness = freshness;
    }

    @Override
    public Statement ask(X509Certificate certificate, X509Certificate issuer, Instant now) throws NoAnswer {
        Pointers pointers = Pointers.of(certificate);
        List<String> why = new ArrayList<>();
        for (URI responder : pointers.ocsp()) {
            try {
                return ocsp(responder, certificate, issuer, now);
            } catch (NoAnswer e) {
                why.add(String.valueOf(e.getMessage()));
            }
        }
        for (URI address : pointers.lists()) {
            try {
                return lists.computeIfAbsent(address.toString(), key -> new SharedList())
                        .get(address, issuer, now)
                        .about(certificate, now, freshness);
            } catch (NoAnswer e) {
                why.add(String.valueOf(e.getMessage()));
            }
        }
        throw new NoAnswer(String.join("; ", why));
    }

    private Statement ocsp(URI responder, X509Certificate certificate, X509Certificate issuer, Instant now)
            throws NoAnswer {
        OcspQuestion question = new OcspQuestion(certificate, issuer);
        byte[] response = fetch.post(responder, "application/ocsp-request", question.request(), LARGEST_RESPONSE);
        return question.answer(response, now, freshness);
    }

    /** One list; the monitor is held while it is fetched, which is bounded in time. */
    private final class SharedList {
        private byte[] der = new byte[0];
        private Instant fetched = Instant.EPOCH;

        synchronized RevocationList get(URI address, X509Certificate issuer, Instant now) throws NoAnswer {
            if (now.isBefore(fetched) || !now.isBefore(fetched.plus(SHARED))) {
                der = fetch.get(address, LARGEST_LIST);
                fetched = now;
            }
            return RevocationList.read(der, issuer, address);
        }
    }
}
