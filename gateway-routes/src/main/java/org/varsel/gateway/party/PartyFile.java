package org.varsel.gateway.party;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.keys.CertificateRules;
import org.varsel.gateway.keys.CertificateUse;
import org.varsel.gateway.keys.Pem;
import org.varsel.gateway.keys.UnusableKey;

/** Reads one party file with the certificates that it names. */
final class PartyFile {

    private static final Set<String> KEYS = Set.of(
            "party",
            "name",
            "jurisdiction",
            "region",
            "roles",
            "municipality",
            "regime",
            "domain",
            "clearance",
            "operativePowers",
            "certificates",
            "delivery",
            "dialect",
            "charter",
            "behind",
            "cell");
    private static final int MAX_CERTIFICATES = 2;

    private final Path file;
    private final YamlMap yaml;
    private final Set<String> domains;

    private PartyFile(Path file, YamlMap yaml, Set<String> domains) {
        this.file = file;
        this.yaml = yaml;
        this.domains = domains;
    }

    /**
     * Reads a file.
     *
     * @param domains the log domains that there are
     * @throws PartyFileInvalid with line and column
     */
    static Party read(Path file, Set<String> domains) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return new PartyFile(file, YamlMap.parse(file, text, KEYS), domains).party();
        } catch (IOException e) {
            throw new PartyFileInvalid(file, "cannot be read; check that it is UTF-8 and its permissions", e);
        }
    }

    private Party party() {
        PartyId id = id();
        Set<String> roles = roles();
        YamlMap certificates = yaml.map("certificates", Set.of("tls", "seal"));
        return new Party(
                id,
                yaml.text("name"),
                jurisdiction(),
                region(),
                roles,
                municipality(roles),
                regime(),
                domain(),
                Clearance.valueOf(yaml.choice("clearance", names(Clearance.values()))),
                yaml.bool("operativePowers"),
                certificates(certificates, CertificateUse.TLS),
                certificates(certificates, CertificateUse.SEAL),
                delivery(),
                yaml.choice("dialect", DialectNames.ALL),
                new TiesFile(yaml).ties(id, roles));
    }

    private PartyId id() {
        try {
            return PartyId.parse(yaml.text("party"));
        } catch (IllegalArgumentException e) {
            throw yaml.at("party", e.getMessage() + ", as in \"0192:310000000\"");
        }
    }

    private String jurisdiction() {
        String code = yaml.text("jurisdiction");
        if (!Arrays.asList(Locale.getISOCountries()).contains(code)) {
            throw yaml.at("jurisdiction", "write a country of ISO 3166-1, two capital letters");
        }
        return code;
    }

    private @Nullable Region region() {
        if (!yaml.has("region")) {
            return null;
        }
        try {
            return new Region(yaml.text("region"));
        } catch (IllegalArgumentException e) {
            throw yaml.at("region", String.valueOf(e.getMessage()));
        }
    }

    private Set<String> roles() {
        List<String> roles = yaml.texts("roles");
        for (String role : roles) {
            if (!Roles.known(role)) {
                throw yaml.at("roles", "'" + role + "' is not a role; known are " + Roles.list());
            }
        }
        return Set.copyOf(roles);
    }

    private @Nullable String municipality(Set<String> roles) {
        boolean municipal = roles.stream().anyMatch(Roles::municipal);
        if (!yaml.has("municipality")) {
            if (municipal) {
                throw yaml.at("roles", "a municipality's role needs the key 'municipality' with its code");
            }
            return null;
        }
        if (!municipal) {
            throw yaml.at("municipality", "is for parties with a municipality's role only");
        }
        return yaml.text("municipality");
    }

    private Regime regime() {
        String code = yaml.choice("regime", names(Regime.values()));
        return Arrays.stream(Regime.values())
                .filter(regime -> regime.code().equals(code))
                .findFirst()
                .orElseThrow(() -> yaml.at("regime", "unknown"));
    }

    private String domain() {
        String domain = yaml.text("domain");
        if (!domains.contains(domain)) {
            throw yaml.at("domain", "there is no such log; varsel.log.domains has " + String.join(", ", domains));
        }
        return domain;
    }

    private Delivery delivery() {
        YamlMap delivery = yaml.map("delivery", Set.of("mode", "endpoint"));
        if (delivery.choice("mode", List.of("push", "inbox")).equals("inbox")) {
            if (delivery.has("endpoint")) {
                throw delivery.at("endpoint", "the inbox has no endpoint");
            }
            return new Delivery(Delivery.Mode.INBOX, null);
        }
        return new Delivery(Delivery.Mode.PUSH, endpoint(delivery));
    }

    private static URI endpoint(YamlMap delivery) {
        try {
            URI endpoint = URI.create(delivery.text("endpoint"));
            if ("https".equals(endpoint.getScheme())
                    && endpoint.getHost() != null
                    && endpoint.getUserInfo() == null
                    && endpoint.getFragment() == null) {
                return endpoint;
            }
        } catch (IllegalArgumentException e) {
            throw delivery.at("endpoint", "this is not a URL: " + e.getMessage());
        }
        throw delivery.at("endpoint", "write an https URL with a host, without user and fragment");
    }

    private List<X509Certificate> certificates(YamlMap certificates, CertificateUse purpose) {
        String use = purpose.name().toLowerCase(Locale.ROOT);
        List<String> names = certificates.texts(use);
        if (names.size() > MAX_CERTIFICATES) {
            throw certificates.at(use, "two may overlap, no more");
        }
        List<X509Certificate> found = new ArrayList<>();
        for (String name : names) {
            try {
                Path folder = file.toAbsolutePath().getParent();
                found.add(Pem.certificate(folder == null ? Path.of(name) : folder.resolve(name)));
            } catch (InvalidPathException e) {
                throw certificates.at(use, "this cannot be the name of a file");
            } catch (UnusableKey e) {
                throw certificates.at(use, String.valueOf(e.getMessage()));
            }
            Optional<String> problem = CertificateRules.problem(found.get(found.size() - 1), purpose);
            if (problem.isPresent()) {
                throw certificates.at(use, name + " " + problem.get());
            }
        }
        return found;
    }

    private static List<String> names(Object[] values) {
        return Arrays.stream(values).map(Object::toString).toList();
    }
}
