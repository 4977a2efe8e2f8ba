package org.varsel.gateway.hostile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.varsel.gateway.Sending;
import org.varsel.gateway.lifecycle.Received;

/** Every attack, by the cell that it belongs to; a cell may be attacked in several ways. */
final class Attacks {

    /** Where an attack belongs. */
    record Place(String group, String line, Channel channel) {}

    private final Map<Place, Map<String, Attack>> attacks = new LinkedHashMap<>();

    static Attacks all() {
        Attacks all = new Attacks();
        TransportAttacks.into(all.new Group("Transport"));
        XmlAttacks.into(all.new Group("XML"));
        JsonAttacks.into(all.new Group("JSON"));
        MimeAttacks.into(all.new Group("MIME"));
        Group signature = all.new Group("Signature");
        SignatureAttacks.into(signature);
        SoapSignatureAttacks.into(signature);
        WrappingAttacks.into(signature);
        Group encryption = all.new Group("Encryption");
        EncryptionAttacks.into(encryption);
        SoapEncryptionAttacks.into(encryption);
        ReplayAttacks.into(all.new Group("Replay and duplicates"));
        NoticeAttacks.into(all.new Group("Notice"));
        LawAttacks.into(all.new Group("Law"));
        RecipientAttacks.into(all.new Group("Recipient side"));
        DistrictAttacks.transport(all.new Group("Transport"));
        DistrictAttacks.types(all.new Group("MIME"));
        DistrictAttacks.recipients(all.new Group("Recipient side"));
        return all;
    }

    /** The ways in which a cell is attacked, by name. */
    Map<String, Attack> of(Cell cell) {
        return attacks.getOrDefault(cell.place(), Map.of());
    }

    Set<Place> places() {
        return attacks.keySet();
    }

    /** The attacks of one group, while they are collected. */
    final class Group {
        private final String name;

        private Group(String name) {
            this.name = name;
        }

        /** What is wrong with the notice itself, so it comes by both doors. */
        void notice(String line, String way, String party, Function<Scene, Sending> made) {
            for (Channel door : List.of(Channel.REST, Channel.SOAP)) {
                on(line, door, way, scene -> scene.hand(door, party, made.apply(scene)));
            }
        }

        /** What is wrong with a secured envelope, so it comes as a request and as the answer to a delivery. */
        void envelope(String line, String way, BiConsumer<Scene, SoapSender> change) {
            on(line, Channel.SOAP, way, scene -> {
                SoapSender request = scene.sender(scene.good());
                change.accept(scene, request);
                return scene.soap(request);
            });
            on(line, Channel.PUSH_SOAP, way, scene -> scene.district().answered(scene, answer -> {
                change.accept(scene, answer);
                return answer.text().getBytes(StandardCharsets.UTF_8);
            }));
        }

        /** What is wrong with what a receipt says, in whatever form it is signed and comes. */
        void receipt(String line, String way, Consumer<ObjectNode> change) {
            Function<Received, String> jws = delivery -> delivery.receipt("R4", "delivered", change);
            on(line, Channel.RECEIPT, way, scene -> scene.receipt(jws));
            on(line, Channel.PUSH_JSON, way, scene -> scene.pushAnswered(jws));
            on(line, Channel.ACKNOWLEDGE, way, scene -> scene.acknowledge(delivery -> SignedXml.of(delivery, change)));
            on(line, Channel.PUSH_SOAP, way, scene -> scene.district().receipted(scene, change));
        }

        void on(String line, Channel channel, Attack attack) {
            on(line, channel, "as it stands", attack);
        }

        void on(String line, Channel channel, String way, Attack attack) {
            Attack before = attacks.computeIfAbsent(new Place(name, line, channel), place -> new LinkedHashMap<>())
                    .putIfAbsent(way, attack);
            if (before != null) {
                throw new AssertionError("two attacks of one name: " + line + ", " + channel + ", " + way);
            }
        }
    }
}
