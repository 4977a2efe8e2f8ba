package org.varsel.gateway.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A gateway's home, looked at before anything starts: everything that is missing is told at once. What the files hold is
 * checked by those who read them.
 */
record HomeFolder(Path path) {

    /** The folder of party files, by the configuration. */
    Path parties() {
        return path.resolve(text(mapping(varsel(), "parties"), "folder", "parties"));
    }

    /** The trusted authorities. */
    Path trust() {
        return keys().resolve("trust.pem");
    }

    /** The folder of keys. */
    Path keys() {
        return path.resolve(text(mapping(varsel(), "keys"), "folder", "keys"));
    }

    /** The folder of law bundles. */
    Path law() {
        return path.resolve(text(mapping(varsel(), "policies"), "folder", "law"));
    }

    /** The names of the logs. */
    List<String> domains() {
        return domains(varsel());
    }

    private Map<?, ?> varsel() {
        Path configuration = path.resolve("varsel.yaml");
        if (!Files.isRegularFile(configuration)) {
            throw CommandFailed.usage(configuration + " is missing: is this the home folder of a gateway?");
        }
        return mapping(read(configuration), "varsel");
    }

    void requireComplete() {
        if (!Files.isDirectory(path)) {
            throw CommandFailed.usage("The home folder " + path + " does not exist.");
        }
        Path configuration = path.resolve("varsel.yaml");
        if (!Files.isRegularFile(configuration)) {
            throw CommandFailed.usage(
                    configuration + " is missing: the gateway's configuration (ports, logs, law packs).");
        }
        Map<?, ?> varsel = mapping(read(configuration), "varsel");
        List<String> missing = new ArrayList<>();
        Path keys = path.resolve(text(mapping(varsel, "keys"), "folder", "keys"));
        wanted(missing, keys.resolve("gateway-tls.p12"), "TLS key; make it with 'varsel keys gateway'");
        wanted(missing, keys.resolve("gateway-seal.p12"), "seal key; make it with 'varsel keys gateway'");
        wanted(
                missing,
                keys.resolve("gateway-seal-rsa.p12"),
                "second seal key, RSA; add it with 'varsel keys gateway --add-rsa-seal'");
        wanted(missing, keys.resolve("kek.p12"), "key-encryption key; make it with 'varsel keys gateway'");
        wanted(missing, keys.resolve("trust.pem"), "authorities whose client certificates are accepted");
        wanted(
                missing,
                path.resolve(text(
                        mapping(varsel, "keys"),
                        "password-file",
                        keys.resolve("password").toString())),
                "password of the key stores, one line");
        for (String domain : domains(varsel)) {
            wanted(
                    missing,
                    keys.resolve("log-" + domain + ".p8"),
                    "key of log " + domain + "; 'varsel keys gateway --log'");
        }
        Path parties = path.resolve(text(mapping(varsel, "parties"), "folder", "parties"));
        if (!holdsYaml(parties)) {
            missing.add(parties + ": folder with one YAML file a registered party");
        }
        if (!missing.isEmpty()) {
            throw CommandFailed.usage("The home folder is not complete. Missing:" + System.lineSeparator() + "  "
                    + String.join(System.lineSeparator() + "  ", missing));
        }
    }

    private static void wanted(List<String> missing, Path file, String what) {
        if (!Files.isRegularFile(file)) {
            missing.add(file + ": " + what);
        }
    }

    private static boolean holdsYaml(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{yaml,yml}")) {
            return files.iterator().hasNext();
        } catch (IOException e) {
            throw CommandFailed.usage("The folder " + folder + " cannot be read.", e);
        }
    }

    private static List<String> domains(Map<?, ?> varsel) {
        List<String> names = new ArrayList<>();
        if (mapping(varsel, "log").get("domains") instanceof List<?> domains) {
            for (Object domain : domains) {
                if (domain instanceof Map<?, ?> members && members.get("name") instanceof String name) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static @Nullable Object read(Path file) {
        try {
            return new Load(LoadSettings.builder().setLabel(file.toString()).build())
                    .loadFromString(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw CommandFailed.usage(file + " cannot be read.", e);
        } catch (YamlEngineException e) {
            throw CommandFailed.usage(file + " is not YAML: " + e.getMessage(), e);
        }
    }

    private static Map<?, ?> mapping(@Nullable Object yaml, String member) {
        return yaml instanceof Map<?, ?> map && map.get(member) instanceof Map<?, ?> inner ? inner : Map.of();
    }

    private static String text(Map<?, ?> map, String member, String otherwise) {
        return map.get(member) instanceof String text ? text : otherwise;
    }
}
