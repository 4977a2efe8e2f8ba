package org.varsel.gateway.hostile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.varsel.gateway.Sending;

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
