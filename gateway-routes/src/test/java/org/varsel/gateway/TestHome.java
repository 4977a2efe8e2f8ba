package org.varsel.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.varsel.gateway.keys.CertificateUse;
import org.varsel.gateway.keys.GatewaySeals;
import org.varsel.gateway.keys.Holder;
import org.varsel.gateway.keys.KeyFile;
import org.varsel.gateway.keys.KeyKind;
import org.varsel.gateway.keys.LogOrigin;
import org.varsel.gateway.keys.PasswordFile;
import org.varsel.gateway.keys.Pem;
import org.varsel.gateway.keys.Pki;
import org.varsel.gateway.keys.SealKey;

/** A gateway's home folder with real keys and the synthetic cast: a security service, police, a prison, two municipalities. */
public final class TestHome {

    public static final String PST = "310000000";
    public static final String POLICE = "310000108";
    public static final String PRISON = "310000205";
    public static final String BERGEN = "310000302";
    public static final String TRONDHEIM = "310000507";

    private static final char[] PASSWORD = "in memory only".toCharArray();

    private final Path folder;
    private final Pki pki;
    private final Map<String, SealKey> tls = new HashMap<>();
    private final Map<String, SealKey> seal = new HashMap<>();
    private final Map<String, String> abroad = new HashMap<>();

    private TestHome(Path folder, @Nullable URI answersAt) {
        this.folder = folder;
        Instant longAgo = Instant.now().minus(Duration.ofDays(800));
        Pki.create(authority(), "Test authority", () -> longAgo, answersAt);
        this.pki = Pki.open(folder.resolve("ca"), InstantSource.system());
        pki.gateway(
                home().resolve("keys"),
                new Holder("0192:310000604", "Gateway", Holder.LOOPBACK),
                List.of(
                        new LogOrigin("no-eos", "varsel.example/no-eos"),
                        new LogOrigin("no-datatilsynet", "varsel.example/no-datatilsynet")));
        write(home().resolve("population.csv"), POPULATION);
        register(PST, "[security_service]", "national-security", "no-eos", "TS", null, false);
        register(POLICE, "[police]", "LED", "no-datatilsynet", "S", null, false);
        register(PRISON, "[prison]", "LED", "no-datatilsynet", "UNCLASSIFIED", null, false);
        String municipal = "[municipality.prevention_officer, municipality.social_services]";
        register(BERGEN, municipal, "GDPR", "no-datatilsynet", "UNCLASSIFIED", "4601", false);
        register(TRONDHEIM, municipal, "GDPR", "no-datatilsynet", "UNCLASSIFIED", "5001", true);
    }

    /** The part in which the bodies of the examples act, where the parts of a country have law of their own. */
    private static final Map<String, String> PARTS = Map.of("DE", "NW", "GB", "EAW");

    /** Where the people of the examples are registered. */
    private static final String POPULATION =
            """
            no-fnr,17859400078,4601
            no-fnr,17859400159,5001
            no-fnr,28890350188,4601
            no-fnr,01928800187,4601
            no-fnr,09831650025,4601
            """;

    /** A folder of its own; the keys are those of the one home that was made in this run, for an RSA key takes long. */
    public static TestHome in(Path folder) {
        TestHome made = Made.HOME;
        copy(made.folder, folder);
        return new TestHome(folder, made);
    }

    private TestHome(Path folder, TestHome made) {
        this.folder = folder;
        this.pki = Pki.open(folder.resolve("ca"), InstantSource.system());
        this.tls.putAll(made.tls);
        this.seal.putAll(made.seal);
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Made when the first test asks. */
    private static final class Made {
        static final TestHome HOME = make();

        private static TestHome make() {
            try {
                Path folder = Files.createTempDirectory("varsel-test-home");
                Runtime.getRuntime()
                        .addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
                return new TestHome(folder, (URI) null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** With an authority that answers there for its certificates. */
    public static TestHome in(Path folder, URI answersAt) {
        return new TestHome(folder, answersAt);
    }

    /**
     * Registers a party of another country, which fetches what is for it.
     *
     * @param scheme ISO 6523
     * @param municipality null unless it is a municipality
     */
    public void abroad(String jurisdiction, String scheme, String org, String role, @Nullable String municipality) {
        abroad.put(org, scheme + ":" + org);
        register(org, "[" + role + "]", "LED", "no-datatilsynet", "S", municipality, true, jurisdiction);
        if (PARTS.containsKey(jurisdiction)) {
            boolean federal = jurisdiction.equals("DE") && role.equals("police");
            acts(org, federal ? "whole-country" : PARTS.get(jurisdiction));
        }
    }

    /** Registers where in its country a party of another country acts: a part of it, or whole-country. */
    public void acts(String org, String region) {
        Path file = parties().resolve(org + ".yaml");
        write(file, read(file).replaceAll("(?m)^region: .*\n", "") + "region: " + region + "\n");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Scheme and number of a party. */
    public String id(String party) {
        return abroad.getOrDefault(party, "0192:" + party);
    }

    /** The folder of the authority. */
    public Path authority() {
        return folder.resolve("ca");
    }

    /** A new key of the authority for one of the parties, registered nowhere. */
    public SealKey another(String party, CertificateUse use) {
        return pki.issue(new Holder("0192:" + party, "Party " + party, Holder.LOOPBACK), use);
    }

    public Path home() {
        return folder.resolve("home");
    }

    public Path parties() {
        return home().resolve("parties");
    }

    public SealKey tls(String party) {
        return java.util.Objects.requireNonNull(tls.get(party));
    }

    public SealKey seal(String party) {
        return java.util.Objects.requireNonNull(seal.get(party));
    }

    public SealKey gatewaySeal() {
        Path keys = home().resolve("keys");
        return KeyFile.load(keys.resolve("gateway-seal.p12"), PasswordFile.read(keys.resolve("password")));
    }

    /** A seal key of the other kind, that no party registered. */
    public SealKey rsaSeal() {
        return pki.issue(new Holder("0192:310000701", "Of RSA", Holder.LOOPBACK), CertificateUse.SEAL, KeyKind.RSA);
    }

    public GatewaySeals gatewaySeals() {
        Path keys = home().resolve("keys");
        return GatewaySeals.load(keys, keys.resolve("password"), Instant.now());
    }

    /** A key of the same authority that no party registered. */
    public SealKey stranger(CertificateUse use) {
        return pki.issue(new Holder("0192:310000701", "Nobody", Holder.LOOPBACK), use);
    }

    /** A key of the same authority as of another time. */
    public SealKey issuedAt(Instant at, CertificateUse use) {
        return Pki.open(folder.resolve("ca"), () -> at)
                .issue(new Holder("0192:310000701", "Then", Holder.LOOPBACK), use);
    }

    /** Another authority, that the gateway does not trust. */
    public SealKey untrusted() {
        return Pki.create(folder.resolve("other-ca"), "Other authority", InstantSource.system())
                .issue(new Holder("0192:310000000", "Impostor", Holder.LOOPBACK), CertificateUse.TLS);
    }

    /** Spring's arguments: this home, free ports. */
    public String[] arguments(String... more) {
        List<String> defaults = List.of(
                "--varsel.home=" + home(),
                "--varsel.population-file=population.csv",
                "--varsel.policies.profile=demo",
                "--varsel.certificates.without-pointers=accept",
                "--varsel.limits.rate=1000", // tests ask faster than parties do
                "--varsel.limits.burst=5000",
                "--varsel.limits.concurrency=64",
                "--varsel.ports.agencies=0",
                "--varsel.ports.desk=0",
                "--varsel.ports.management=0",
                "--varsel.log.domains[0].name=no-eos",
                "--varsel.log.domains[0].origin=varsel.example/no-eos",
                "--varsel.log.domains[0].authority=EOS-utvalget",
                "--varsel.log.domains[1].name=no-datatilsynet",
                "--varsel.log.domains[1].origin=varsel.example/no-datatilsynet",
                "--varsel.log.domains[1].authority=Datatilsynet");
        List<String> arguments = new ArrayList<>(List.of(more));
        for (String given : defaults) {
            String key = given.substring(0, given.indexOf('=') + 1);
            if (arguments.stream().noneMatch(own -> own.startsWith(key))) {
                arguments.add(given);
            }
        }
        return arguments.toArray(String[]::new);
    }

    /** TLS as a party would set it up; without a key the client shows no certificate. */
    public SSLContext context(@Nullable SealKey key) {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(null, null);
            if (key != null) {
                own.setKeyEntry(
                        "own", key.privateKey(), PASSWORD, new java.security.cert.Certificate[] {key.certificate()});
            }
            keys.init(own, PASSWORD);
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("ca", pki.authority());
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    public HttpClient client(@Nullable SealKey key) {
        return HttpClient.newBuilder()
                .sslContext(context(key))
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    private void register(
            String org,
            String roles,
            String regime,
            String domain,
            String clearance,
            @Nullable String municipality,
            boolean inbox) {
        register(org, roles, regime, domain, clearance, municipality, inbox, "NO");
    }

    private void register(
            String org,
            String roles,
            String regime,
            String domain,
            String clearance,
            @Nullable String municipality,
            boolean inbox,
            String jurisdiction) {
        Holder holder = new Holder(id(org), "Party " + org, Holder.LOOPBACK);
        tls.put(org, pki.issue(holder, CertificateUse.TLS));
        seal.put(org, pki.issue(holder, CertificateUse.SEAL));
        write(parties().resolve(org + "-tls.pem"), Pem.of(tls(org).certificate()));
        write(parties().resolve(org + "-seal.pem"), Pem.of(seal(org).certificate()));
        write(
                parties().resolve(org + ".yaml"),
                """
                party: "%8$s"
                name: Party %1$s
                jurisdiction: %9$s
                roles: %2$s
                %3$sregime: %4$s
                domain: %5$s
                clearance: %6$s
                operativePowers: false
                certificates: {tls: [%1$s-tls.pem], seal: [%1$s-seal.pem]}
                delivery: %7$s
                dialect: canonical-json
                """
                        .formatted(
                                org,
                                roles,
                                municipality == null ? "" : "municipality: \"" + municipality + "\"\n",
                                regime,
                                domain,
                                clearance,
                                inbox ? "{mode: inbox}" : "{mode: push, endpoint: \"https://127.0.0.1:9443/varsel\"}",
                                id(org),
                                jurisdiction));
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
