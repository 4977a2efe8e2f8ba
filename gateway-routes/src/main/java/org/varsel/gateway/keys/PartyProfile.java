package org.varsel.gateway.keys;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Who a party is and where its gateway answers: the file {@code party.yaml} of a {@link PartyFolder}.
 *
 * @param party organisation in its scheme, as in {@code 0192:310000000}
 * @param name the organisation's name
 * @param role the role in which it signs receipts and answers holds, as in {@code security_service}
 * @param gateway address of the gateway's port for agencies
 */
public record PartyProfile(String party, String name, String role, URI gateway) {

    /** The organisation's scheme, the part before the colon. */
    public String scheme() {
        return party.substring(0, party.indexOf(':'));
    }

    /** The organisation's number in its scheme, the part after the colon. */
    public String value() {
        return party.substring(party.indexOf(':') + 1);
    }

    static PartyProfile read(Path file) {
        try {
            Object yaml = new Load(
                            LoadSettings.builder().setLabel(file.toString()).build())
                    .loadFromString(Files.readString(file, StandardCharsets.UTF_8));
            if (!(yaml instanceof Map<?, ?> members)) {
                throw wrong(file, "must be a mapping with party, name, role and gateway.");
            }
            String party = text(file, members, "party");
            if (!party.matches("[0-9]{4}:\\S+")) {
                throw wrong(file, "party must be scheme:number, as in \"0192:310000000\".");
            }
            return new PartyProfile(
                    party,
                    text(file, members, "name"),
                    text(file, members, "role"),
                    gateway(file, text(file, members, "gateway")));
        } catch (NoSuchFileException e) {
            throw new UnusableKey(
                    UnusableKey.Reason.MISSING,
                    file + " is missing. A party's folder is made by: varsel keys party --help",
                    e);
        } catch (IOException e) {
            throw new UnusableKey(UnusableKey.Reason.UNREADABLE, file + " cannot be read.", e);
        } catch (YamlEngineException e) {
            throw new UnusableKey(UnusableKey.Reason.WRONG_CONTENT, file + " is not YAML: " + e.getMessage(), e);
        }
    }

    void write(Path file) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("party", party);
        members.put("name", name);
        members.put("role", role);
        members.put("gateway", gateway.toString());
        String yaml = new Dump(DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .build())
                .dumpToString(members);
        PrivateFile.write(file, yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Path file, Map<?, ?> members, String name) {
        if (members.get(name) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw wrong(file, name + " is missing or no text.");
    }

    private static URI gateway(Path file, String text) {
        try {
            URI uri = URI.create(text);
            if ("https".equals(uri.getScheme()) && uri.getHost() != null) {
                return uri;
            }
            throw wrong(file, "gateway must be an https address.");
        } catch (IllegalArgumentException e) {
            throw new UnusableKey(UnusableKey.Reason.WRONG_CONTENT, file + ": gateway must be an https address.", e);
        }
    }

    private static UnusableKey wrong(Path file, String why) {
        return new UnusableKey(UnusableKey.Reason.WRONG_CONTENT, file + ": " + why);
    }
}
