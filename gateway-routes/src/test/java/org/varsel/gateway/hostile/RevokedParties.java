package org.varsel.gateway.hostile;

import static org.varsel.gateway.TestHome.BERGEN;
import static org.varsel.gateway.TestHome.PRISON;
import static org.varsel.gateway.TestHome.PST;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.Sending;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.certificate.AnswersByHand;
import org.varsel.gateway.keys.CertificateUse;
import org.varsel.gateway.keys.Pki;
import org.varsel.gateway.keys.SealKey;
import org.varsel.gateway.lifecycle.LiveGateway;
import org.varsel.gateway.lifecycle.Notices;

/**
 * Another gateway, whose authority answers: it has revoked two parties and the servers of two recipients, and says of one of
 * each by OCSP, of the other in its list alone.
 */
final class RevokedParties implements AutoCloseable {

    /** By which way the gateway learns of it. */
    enum Told {
        OCSP(PRISON, "310000124"),
        CRL(BERGEN, "310000132");

        private final String party;
        private final String recipient;

        Told(String party, String recipient) {
            this.party = party;
            this.recipient = recipient;
        }
    }

    private final AnswersByHand answers = new AnswersByHand();
    private final TestHome home;
    private final Pki pki;
    private final Set<BigInteger> untold = new HashSet<>();
    private final Map<Told, RogueServer> servers = new LinkedHashMap<>();
    private final LiveGateway gateway;

    RevokedParties(Path folder) {
        home = TestHome.in(folder, answers.address());
        pki = Pki.open(home.authority(), InstantSource.system());
        for (Told told : Told.values()) {
            SealKey tls = home.stranger(CertificateUse.TLS);
            RogueServer server = RogueServer.showing(home.context(tls));
            servers.put(told, server);
            HostileParties.jsonDistrict(
                    home,
                    told.recipient,
                    URI.create("https://127.0.0.1:" + server.port() + "/varsel"),
                    tls,
                    home.stranger(CertificateUse.SEAL));
            revoke(told, tls);
            revoke(told, home.tls(told.party));
        }
        answers.say(this::ocsp, request -> pki.revocationList());
        gateway = LiveGateway.start(home, "--varsel.delivery.first-retry=30s", "--varsel.delivery.longest-retry=30s");
    }

    private void revoke(Told told, SealKey key) {
        BigInteger serial = key.certificate().getSerialNumber();
        pki.revoke(serial);
        if (told == Told.CRL) {
            untold.add(serial);
        }
    }

    private byte @Nullable [] ocsp(byte[] request) {
        try {
            BigInteger serial =
                    new OCSPReq(request).getRequestList()[0].getCertID().getSerialNumber();
            return untold.contains(serial) ? null : pki.ocsp(request);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The revoked party hands in a notice. */
    Observed knock(Told told) {
        Sending sending = Sending.fresh(home, told.party, "returnee.notified/ok");
        return Observed.answer(told.party, gateway.post(told.party, sending));
    }

    /** A good party tells the recipient whose server is revoked. */
    Observed push(Told told) {
        Sending sending = Notices.to(new Notices(home).returnee(), told.recipient, "police");
        gateway.accepted(PST, sending);
        Observed observed = new Observed(Scene.firstAttempt(gateway, sending), "", PST);
        if (Objects.requireNonNull(servers.get(told)).told() > 0) {
            throw new AssertionError("the revoked server was told");
        }
        return observed;
    }

    @Override
    public void close() {
        gateway.close();
        servers.values().forEach(RogueServer::close);
        answers.close();
    }
}
