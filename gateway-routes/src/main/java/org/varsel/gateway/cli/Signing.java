package org.varsel.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.keys.KeyFile;
import org.varsel.gateway.keys.PartyProfile;
import org.varsel.gateway.keys.Pem;
import org.varsel.gateway.keys.SealKey;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** With which key to sign and for which gateway: shared by {@code sign} and {@code send}. */
final class Signing {
    @Mixin
    private AsParty party = new AsParty();

    @Option(
            names = "--keystore",
            paramLabel = "P12",
            description = "Sign with this key store instead of the folder's seal.p12.")
    private @Nullable Path keyStore;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "Password of --keystore. Default: the file 'password' beside it.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--to",
            paramLabel = "PEM",
            description = "Seal to this certificate instead of the folder's gateway-seal.pem.")
    private @Nullable Path gateway;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "The file is a message in this format and is signed as such; 'varsel translate --list' names them.")
    private @Nullable String format;

    AsParty party() {
        return party;
    }

    /** The notice in the file, whatever format it has. */
    Outgoing read(Path file) {
        if (format == null) {
            return Outgoing.of(Input.json(file));
        }
        return Outgoing.of(TranslationFile.read(file, format));
    }

    /** Checks, signs and seals; fills in nothing. */
    Envelope envelope(Outgoing outgoing) {
        JsonNode notice = outgoing.notice();
        NoticeCheck.require(notice);
        if (party.isGiven() && keyStore == null) {
            requireOwn(notice, party.required().profile());
        }
        Instant now = Instant.now();
        return Envelope.of(notice, outgoing.signed(), key(now), certificate(), now);
    }

    private static void requireOwn(JsonNode notice, PartyProfile profile) {
        JsonNode sender = notice.at("/header/sender");
        if (!profile.scheme().equals(sender.path("scheme").asText())
                || !profile.value().equals(sender.path("value").asText())) {
            throw CommandFailed.refused(
                    "header.sender is not the party of --as: the gateway refuses a notice signed by anybody but its"
                            + " sender. Correct the notice, or choose the sender's folder.");
        }
    }

    private SealKey key(Instant now) {
        if (keyStore == null) {
            return party.required().signingKey(now);
        }
        Path password = passwordFile == null ? keyStore.resolveSibling("password") : passwordFile;
        return KeyFile.loadValid(keyStore, password, now);
    }

    private X509Certificate certificate() {
        return gateway == null ? party.required().gatewaySeal() : Pem.certificate(gateway);
    }
}
