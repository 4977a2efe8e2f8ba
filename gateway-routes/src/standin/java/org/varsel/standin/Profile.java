package org.varsel.standin;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Who this party is: its folder of keys and addresses, as an organisation would keep it. Reads only; the folder's
 * private keys leave it for memory and go nowhere else.
 *
 * @param scheme ISO 6523 scheme of the organisation, such as {@code 0192}
 * @param value the organisation's number in that scheme
 * @param role the role in which this party sends
 * @param gateway base address of the gateway's door for agencies
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
record Profile(
        String scheme,
        String value,
        String name,
        String role,
        URI gateway,
        KeyStore tls,
        char[] password,
        ECPrivateKey sealKey,
        X509Certificate seal,
        X509Certificate gatewaySeal,
        List<X509Certificate> trust,
        List<LogKey> logKeys) {

    static Profile load(Path dir) {
        try {
            Map<?, ?> yaml = yaml(dir.resolve("party.yaml"));
            String[] party = entry(yaml, "party").split(":", 2);
            if (party.length != 2) {
                throw new StandInException("party.yaml: \"party\" must be scheme:number");
            }
            char[] password =
                    Files.readString(dir.resolve("password")).strip().toCharArray();
            KeyStore sealStore = keyStore(dir.resolve("seal.p12"), password);
            String alias = Collections.list(sealStore.aliases()).get(0);
            if (!(sealStore.getKey(alias, password) instanceof ECPrivateKey sealKey)
                    || !(sealStore.getCertificate(alias) instanceof X509Certificate seal)) {
                throw new StandInException("seal.p12 must hold a P-256 key with its certificate");
            }
            return new Profile(
                    party[0],
                    party[1],
                    entry(yaml, "name"),
                    entry(yaml, "role"),
                    URI.create(entry(yaml, "gateway")),
                    keyStore(dir.resolve("tls.p12"), password),
                    password,
                    sealKey,
                    seal,
                    certificates(dir.resolve("gateway-seal.pem")).get(0),
                    certificates(dir.resolve("trust.pem")),
                    logKeys(dir.resolve("log-keys")));
        } catch (IOException | GeneralSecurityException e) {
            throw new StandInException("the party folder " + dir + " cannot be read: " + e.getMessage(), e);
        }
    }

    String party() {
        return scheme + ":" + value;
    }

    private static Map<?, ?> yaml(Path file) throws IOException {
        Object loaded = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        if (loaded instanceof Map<?, ?> map) {
            return map;
        }
        throw new StandInException(file + " must be a YAML mapping");
    }

    private static String entry(Map<?, ?> yaml, String key) {
        if (yaml.get(key) instanceof String text) {
            return text;
        }
        throw new StandInException("party.yaml: \"" + key + "\" is missing or is not a string");
    }

    private static KeyStore keyStore(Path file, char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        return store;
    }

    private static List<X509Certificate> certificates(Path file) throws IOException, GeneralSecurityException {
        List<X509Certificate> found = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            Collection<?> all = CertificateFactory.getInstance("X.509").generateCertificates(in);
            for (Object each : all) {
                if (each instanceof X509Certificate certificate) {
                    found.add(certificate);
                }
            }
        }
        if (found.isEmpty()) {
            throw new StandInException(file + " holds no certificate");
        }
        return List.copyOf(found);
    }

    private static List<LogKey> logKeys(Path dir) throws IOException {
        List<LogKey> keys = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(dir, "*.vkey")) {
            for (Path file : files) {
                keys.add(LogKey.parse(Files.readString(file).strip()));
            }
        }
        return List.copyOf(keys);
    }
}
