package org.varsel.gateway.lifecycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.keys.CertificateUse;
import org.varsel.gateway.keys.Pem;
import org.varsel.gateway.keys.SealKey;

/** The operator's edits of the party files, while the gateway runs or before. */
public record PartyFiles(TestHome home) {
    private static final Pattern DELIVERY = Pattern.compile("(?m)^delivery: .*$");

    public void endpoint(String party, URI endpoint) {
        String text = read(file(party));
        write(
                file(party),
                DELIVERY.matcher(text).replaceFirst("delivery: {mode: push, endpoint: \"" + endpoint + "\"}"));
    }

    public void tls(String party, SealKey key) {
        write(home.parties().resolve(party + "-tls.pem"), Pem.of(key.certificate()));
    }

    /** Registers a police district of another country, which fetches. */
    public void foreignPolice(String party) {
        write(home.parties().resolve(party + "-tls.pem"), certificate(CertificateUse.TLS));
        write(home.parties().resolve(party + "-seal.pem"), certificate(CertificateUse.SEAL));
        write(
                file(party),
                read(file(TestHome.POLICE))
                        .replace(TestHome.POLICE, party)
                        .replace("jurisdiction: NO", "jurisdiction: SE")
                        .replaceFirst("(?m)^delivery: .*$", "delivery: {mode: inbox}"));
    }

    private String certificate(CertificateUse use) {
        return Pem.of(home.stranger(use).certificate());
    }

    private Path file(String party) {
        return home.parties().resolve(party + ".yaml");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The registry looks at any moment: a file is there whole or not at all. */
    private static void write(Path file, String text) {
        try {
            Path beside = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), text);
            Files.move(beside, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
