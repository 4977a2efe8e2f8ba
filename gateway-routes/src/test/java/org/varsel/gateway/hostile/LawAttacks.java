package org.varsel.gateway.hostile;

import static org.varsel.gateway.TestHome.POLICE;
import static org.varsel.gateway.TestHome.PST;
import static org.varsel.gateway.hostile.Channel.REST;
import static org.varsel.gateway.hostile.Channel.SOAP;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.varsel.gateway.Sending;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.lifecycle.LiveGateway;
import org.varsel.gateway.lifecycle.Notices;

/** What the law does not let through, under the Norwegian pack, and packs that may not decide. */
final class LawAttacks {
    private static final Path NORWAY = Path.of("../policies/packs/no");

    private LawAttacks() {}

    static void into(Attacks.Group attacks) {
        municipality(
                attacks, "no purpose", document -> document.withObject("/legal").remove("purpose"));
        municipality(attacks, "purpose not on the list", document -> document.withObject("/legal")
                .put("purpose", "kanarifugl"));
        attacks.notice(
                "missing attestation",
                "of the source",
                POLICE,
                scene -> Notices.without(scene.notices().own(), "sourceEvaluation"));
        municipality(attacks, "subject under the pack's age", document -> document.withObject("/content/identity")
                .put("dateOfBirth", "2012-03-04"));
        municipality(attacks, "investigation content", document -> document.withObject("/legal")
                .put("investigationContent", true));
        municipality(attacks, "classification above the channel's ceiling", document -> document.withObject("/legal")
                .put("classification", "R"));
        attacks.notice("unknown classification label", "to the police", PST, scene -> scene.good()
                .legal("classification", "KANARIFUGL"));
        attacks.notice(
                "cross-border recipient",
                "to Finland",
                PST,
                scene -> Notices.to(scene.good(), HostileParties.FINLAND, "police"));
        attacks.on("pack unknown", REST, scene -> scene.parties()
                .finnishRest(scene, finnish(scene).body()));
        attacks.on("pack unknown", SOAP, scene -> scene.parties().finnishSoap(scene, finnish(scene)));
        attacks.on("unsigned", REST, LawAttacks::notSignedOff);
        attacks.on("expired", REST, scene -> ended(scene, REST));
        attacks.on("expired", SOAP, scene -> ended(scene, SOAP));
    }

    private static void municipality(Attacks.Group attacks, String line, Consumer<ObjectNode> change) {
        attacks.notice(line, "to a municipality", POLICE, scene -> scene.notices()
                .own()
                .document(change));
    }

    /** The notice of a party of a country whose law nobody loaded. */
    private static Sending finnish(Scene scene) {
        return scene.parties()
                .from(HostileParties.FINLAND, Notices.to(scene.good(), POLICE, "police"))
                .legal("jurisdiction", "FI")
                .signedBy(scene.parties().finnishSeal());
    }

    /** The packs that ship, in the profile that wants a lawyer's word and has no bundle that one signed. */
    private static Observed notSignedOff(Scene scene) {
        TestHome home = TestHome.in(scene.folder("unsigned"));
        try (LiveGateway gateway = LiveGateway.start(home, "--varsel.policies.profile=signed-off")) {
            return Observed.answer(PST, gateway.post(PST, Sending.fresh(home, PST, "returnee.notified/ok")));
        }
    }

    private static Observed ended(Scene scene, Channel door) {
        Scene ended = scene.others().ended();
        return ended.hand(door, PST, ended.good());
    }

    /** The Norwegian pack with every provision at its end. */
    static Path endedPacks(Path folder) {
        try {
            copy(NORWAY, folder.resolve("packs/no"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder.resolve("packs");
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.writeString(
                    copy,
                    Files.readString(file)
                            .replaceAll(
                                    "inForce: \\{from: [0-9-]+.*?\\}", "inForce: {from: 2014-07-01, to: 2020-12-31}"));
        }
    }
}
