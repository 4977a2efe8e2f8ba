package org.varsel.gateway.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.varsel.gateway.keys.AsicE;
import org.varsel.gateway.keys.CmsEncryption;
import org.varsel.gateway.keys.ContentTypes;
import org.varsel.gateway.keys.Jwe;
import org.varsel.gateway.keys.Jws;
import org.varsel.gateway.keys.PartyFolder;
import org.varsel.gateway.keys.WireForm;
import org.varsel.gateway.keys.XmlEncryption;
import org.varsel.gateway.keys.XmlSignature;
import org.varsel.log.entry.Digests;
import org.varsel.log.entry.EntryMember;
import org.varsel.log.entry.EntryType;
import org.varsel.log.entry.LogEntry;
import org.varsel.log.entry.SlotOutcome;
import org.varsel.log.entry.SlotValue;
import org.varsel.log.entry.Slots;
import org.varsel.log.note.Checkpoint;
import org.varsel.log.note.NoteSigner;
import org.varsel.log.note.SignedNote;
import org.varsel.log.note.TlogProof;
import org.varsel.log.tile.TileWriter;
import org.varsel.log.tree.MerkleTree;
import org.varsel.log.tree.NodeMissing;
import org.varsel.log.tree.NodeStore;
import org.varsel.schemas.json.Jcs;
import org.varsel.schemas.json.StrictJson;
import org.varsel.schemas.xml.StrictXml;
import org.w3c.dom.Document;

/** One disclosure as the gateway makes it: signed, sealed, logged under the gateway's own log key, with its proof. */
final class LoggedDelivery {
    private static final Map<WireForm, String> MEMBERS =
            Map.of(WireForm.JOSE, "jwe", WireForm.XML, "xml", WireForm.CMS, "cms");
    private static final String POLICY = "sha256:" + "0".repeat(64);
    private static final String ID = "459f0b25-ee2c-5698-a09d-9aa6c46784d2";

    private final World world;
    private final PartyFolder recipient;
    private final NoteSigner log;
    private final MerkleTree tree;
    private final Nodes nodes = new Nodes();
    private byte[] entry = {};
    private static final String LOGGED = "Kari Demo";
    private String sent = LOGGED;
    private WireForm form = WireForm.JOSE;

    LoggedDelivery(World world, PartyFolder recipient) throws Exception {
        this.world = world;
        this.recipient = recipient;
        this.log =
                NoteSigner.fromPem(Files.readString(world.gatewayKeys().resolve("log-no-eos.p8")), World.LOG.origin());
        this.tree = new MerkleTree(nodes, 0);
    }

    /** Another name in the notice than in the log. */
    LoggedDelivery sending(String name) {
        sent = name;
        return this;
    }

    /** The CloudEvent that the recipient gets. */
    byte[] event() {
        Slots slots = Slots.of(
                Slots.newSeed(),
                List.of(
                        new SlotValue(SlotValue.SUBJECT_REF, SlotOutcome.DISCLOSED, List.of(), "subject-0001"),
                        new SlotValue("identity.fullName", SlotOutcome.DISCLOSED, List.of("no.21@1"), LOGGED)));
        byte[] sealed =
                switch (form) {
                    case JOSE -> sealed(slots).getBytes(StandardCharsets.US_ASCII);
                    case XML -> sealedXml(slots);
                    case CMS -> sealedCms(slots);
                };
        byte[] salt = Digests.newSalt();
        LogEntry made = LogEntry.builder(EntryType.DISCLOSURE, ID, Instant.parse("2026-11-23T10:15:00Z"))
                .from("org:0192:310000000")
                .to("org:0192:310000108")
                .with(EntryMember.SCH, "returnee.notified@1")
                .with(EntryMember.PURPOSE, "prevent-crime")
                .with(EntryMember.POL, POLICY)
                .with(EntryMember.ASOF, LocalDate.of(2026, 11, 23))
                .with(EntryMember.MSG, Digests.message(salt, sealed))
                .slots(slots)
                .build();
        entry = made.bytes();
        tree.append(made.leafHash());
        ObjectNode event = StrictJson.mapper().createObjectNode();
        event.put("specversion", "1.0").put("id", ID).put("source", "urn:varsel:gateway");
        event.put("type", "org.varsel.returnee.notified.v1").put("time", "2026-11-23T10:15:00Z");
        event.put("datacontenttype", "application/json");
        event.putObject("data")
                .put(
                        MEMBERS.get(form),
                        form == WireForm.JOSE
                                ? new String(sealed, StandardCharsets.US_ASCII)
                                : Base64.getEncoder().encodeToString(sealed))
                .put("entry", Base64.getEncoder().encodeToString(entry))
                .put("msgsalt", Base64.getUrlEncoder().withoutPadding().encodeToString(salt))
                .put(
                        "proof",
                        TlogProof.of(tree.inclusionProof(0, 1), checkpoint()).format());
        return Jcs.canonical(event);
    }

    /** The log as it is exported; after {@link #event()}. */
    Path exported(Path folder) {
        TileWriter writer = new TileWriter(folder);
        writer.verifierKey(log.verifier());
        writer.extend(0, nodes, index -> entry, checkpoint());
        return folder;
    }

    private SignedNote checkpoint() {
        return log.sign(new Checkpoint(World.LOG.origin(), 1, tree.root()));
    }

    /** Sealed as a party that reads XML gets it. */
    LoggedDelivery inXml() {
        form = WireForm.XML;
        return this;
    }

    /** Sealed as a party on Fiks gets it. */
    LoggedDelivery inCms() {
        form = WireForm.CMS;
        return this;
    }

    private byte[] sealedCms(Slots slots) {
        byte[] container = AsicE.sign(
                Map.of(ContentTypes.PAYLOAD_FILE, payload(slots)),
                world.gatewaySeal(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
        return CmsEncryption.encrypt(container, recipient.openingKey().certificate());
    }

    private byte[] sealedXml(Slots slots) {
        StringBuilder openings = new StringBuilder();
        slots.released().forEach(opening -> openings.append("<Opening>")
                .append(opening.disclosure())
                .append("</Opening>"));
        Document document = StrictXml.parse(
                """
                <SealedContent xmlns="urn:varsel:notice:1"><Disclosure>
                  <Header><SubjectRef>subject-0001</SubjectRef><DisclosureId>%s</DisclosureId></Header>
                  <Legal><Purpose>prevent-crime</Purpose><PolicyDigest>%s</PolicyDigest></Legal>
                  <Content><Identity><FullName>%s</FullName></Identity></Content>
                </Disclosure>%s</SealedContent>"""
                        .formatted(ID, POLICY, sent, openings)
                        .getBytes(StandardCharsets.UTF_8));
        return XmlEncryption.encrypt(
                XmlSignature.sign(document, world.gatewaySeal()),
                recipient.openingKey().certificate());
    }

    private ObjectNode disclosure() {
        ObjectNode disclosure = StrictJson.mapper().createObjectNode();
        disclosure.putObject("header").put("subjectRef", "subject-0001").put("disclosureId", ID);
        disclosure.putObject("legal").put("purpose", "prevent-crime").put("policyDigest", POLICY);
        disclosure.putObject("content").putObject("identity").put("fullName", sent);
        return disclosure;
    }

    private String sealed(Slots slots) {
        String jws = Jws.sign(ContentTypes.DISCLOSURE, payload(slots), world.gatewaySeal());
        return Jwe.encrypt(
                ContentTypes.DISCLOSURE,
                jws.getBytes(StandardCharsets.US_ASCII),
                recipient.openingKey().certificate());
    }

    private byte[] payload(Slots slots) {
        ObjectNode payload = StrictJson.mapper().createObjectNode();
        payload.set("disclosure", disclosure());
        slots.released().forEach(opening -> payload.withArray("/openings").add(opening.disclosure()));
        return Jcs.canonical(payload);
    }

    private static final class Nodes implements NodeStore {
        private final Map<String, byte[]> nodes = new HashMap<>();

        @Override
        public byte[] node(int level, long index) {
            byte[] node = nodes.get(level + "/" + index);
            if (node == null) {
                throw new NodeMissing(level, index);
            }
            return node;
        }

        @Override
        public void put(int level, long index, byte[] hash) {
            nodes.put(level + "/" + index, hash);
        }
    }
}
