package org.varsel.gateway.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.keys.CertificateUse;
import org.varsel.gateway.keys.Pem;
import org.varsel.gateway.keys.SealKey;

/** A municipality under Danish law, which permits its concern to reach the police, and that police. Norwegian test numbers, no real body. */
record Danes(SealKey policeTls, SealKey policeSeal) {
    static final String MUNICIPALITY = "310000728";
    static final String POLICE = "310000736";

    static Danes register(TestHome home) {
        party(home, MUNICIPALITY, "[municipality.prevention_officer]", "municipality: \"0101\"\nregime: GDPR");
        SealKey[] police = party(home, POLICE, "[police]", "regime: LED");
        return new Danes(police[0], police[1]);
    }

    private static SealKey[] party(TestHome home, String number, String roles, String more) {
        SealKey tls = home.another(number, CertificateUse.TLS);
        SealKey seal = home.another(number, CertificateUse.SEAL);
        write(home.parties().resolve(number + "-tls.pem"), Pem.of(tls.certificate()));
        write(home.parties().resolve(number + "-seal.pem"), Pem.of(seal.certificate()));
        write(
                home.parties().resolve(number + ".yaml"),
                """
                party: "0192:%1$s"
                name: Dane %1$s
                jurisdiction: DK
                roles: %2$s
                %3$s
                domain: no-datatilsynet
                clearance: UNCLASSIFIED
                operativePowers: false
                certificates: {tls: [%1$s-tls.pem], seal: [%1$s-seal.pem]}
                delivery: {mode: inbox}
                dialect: workbasket
                """
                        .formatted(number, roles, more));
        return new SealKey[] {tls, seal};
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
