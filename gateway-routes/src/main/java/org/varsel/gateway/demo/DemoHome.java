package org.varsel.gateway.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import org.varsel.gateway.keys.Holder;
import org.varsel.gateway.keys.LawKey;
import org.varsel.gateway.keys.LawRole;
import org.varsel.gateway.keys.LogOrigin;
import org.varsel.gateway.keys.PartyProfile;
import org.varsel.gateway.keys.Pki;
import org.varsel.gateway.law.LawFolder;
import org.varsel.gateway.law.LawSignatures;
import org.varsel.policies.LawBundles;
import org.varsel.policies.PackProfile;
import org.varsel.policies.bundle.BundleMaker;
import org.varsel.policies.bundle.LawFile;
import org.varsel.policies.bundle.SignOffs;

/**
 * The demo's folder:
 *
 * <pre>
 * ca/                    the authority, which also answers for its certificates
 * gateway/               the gateway's home, as an operator would keep it
 * parties/&lt;key&gt;/         what each party keeps to itself
 * received/&lt;key&gt;/        what each party received
 * law/                   the keys of a lawyer and an operator, and the law bundle that they signed
 * run/                   what the processes printed
 * </pre>
 */
final class DemoHome {
    private static final String GATEWAY_PARTY = "0192:310000604";

    private final Path root;
    private final DemoPorts ports;
    private final DeskAccounts deskAccounts;

    private DemoHome(Path root, DemoPorts ports) {
        this.root = root;
        this.ports = ports;
        this.deskAccounts = DeskAccounts.write(gateway().resolve("desk").resolve("accounts.yaml"));
    }

    /** Makes everything. The folder must be empty: keys are never written over. */
    static DemoHome create(Path root, DemoPorts ports, InstantSource clock) {
        DemoHome home = new DemoHome(root, ports);
        try {
            Files.createDirectories(root.resolve("run"));
            Pki pki = Pki.create(
                    home.authority(),
                    "Varsel demo authority",
                    clock,
                    URI.create("http://127.0.0.1:" + ports.responder() + "/"));
            pki.gateway(
                    home.keys(), new Holder(GATEWAY_PARTY, "Varsel gateway (demo)", Holder.LOOPBACK), Country.logs());
            for (Cast party : Cast.values()) {
                home.add(party, pki);
            }
            home.putLawInForce(clock);
            Files.createDirectories(home.register().getParent());
            Files.writeString(home.register(), Person.register());
            Files.writeString(home.gateway().resolve("varsel.yaml"), home.configuration());
        } catch (IOException e) {
            throw DemoFailure.environment("The folder " + root + " cannot be written: " + e.getMessage(), e);
        }
        return home;
    }

    Path root() {
        return root;
    }

    DeskAccounts deskAccounts() {
        return deskAccounts;
    }

    Path authority() {
        return root.resolve("ca");
    }

    Path gateway() {
        return root.resolve("gateway");
    }

    Path keys() {
        return gateway().resolve("keys");
    }

    Path profile(Cast party) {
        return root.resolve("parties").resolve(party.key());
    }

    Path received(Cast party) {
        return root.resolve("received").resolve(party.key());
    }

    Path run(String name) {
        return root.resolve("run").resolve(name);
    }

    /** The exported log of a domain: checkpoint, tiles and entries. */
    Path log(LogOrigin log) {
        return gateway().resolve("log").resolve(log.domain());
    }

    private void add(Cast party, Pki pki) throws IOException {
        Path profile = profile(party);
        PartyProfile described = new PartyProfile(
                party.id(),
                party.fullName(),
                party.roles().get(0),
                URI.create("https://127.0.0.1:" + ports.agencies()));
        pki.party(profile, described, Holder.LOOPBACK, keys());
        Path registry = gateway().resolve("parties");
        Files.createDirectories(registry);
        for (String use : List.of("tls", "seal")) {
            Files.copy(
                    profile.resolve(use + ".pem"),
                    registry.resolve(party.key() + "-" + use + ".pem"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(registry.resolve(party.key() + ".yaml"), registration(party));
    }

    /** As {@code varsel policy build}, {@code sign} twice and {@code activate}: the gateway takes the bundle when it starts. */
    private void putLawInForce(InstantSource clock) throws IOException {
        PackProfile profile = PackProfile.demo();
        LawFile bundle = new BundleMaker(LawBundles.shipped(profile, SignOffs.NONE), profile, SignOffs.NONE)
                .make(clock.instant(), null, null);
        for (LawRole role : LawRole.values()) {
            Path key = LawKey.create(root.resolve("law"), role, "varsel.demo/" + role.word());
            bundle = LawSignatures.sign(bundle, key, role);
            String verifier = "law-" + role.word() + ".vkey";
            Files.copy(key.resolveSibling(verifier), keys().resolve(verifier));
        }
        Files.write(root.resolve("law").resolve("law.bundle"), bundle.bytes());
        new LawFolder(gateway().resolve("law")).handIn(bundle, null);
    }

    private String registration(Cast party) {
        StringBuilder yaml = new StringBuilder();
        yaml.append("party: \"").append(party.id()).append("\"\n");
        yaml.append("name: \"").append(party.fullName()).append("\"\n");
        yaml.append("jurisdiction: ").append(party.country().code()).append('\n');
        party.region()
                .ifPresent(region -> yaml.append("region: ").append(region).append('\n'));
        yaml.append("roles: ").append(party.roles()).append('\n');
        party.municipality()
                .ifPresent(code -> yaml.append("municipality: \"").append(code).append("\"\n"));
        yaml.append("regime: ").append(party.regime()).append('\n');
        yaml.append("domain: ").append(party.log().domain()).append('\n');
        yaml.append("clearance: ").append(party.clearance()).append('\n');
        yaml.append("operativePowers: ").append(party.operativePowers()).append('\n');
        yaml.append("certificates: {tls: [").append(party.key()).append("-tls.pem], seal: [");
        yaml.append(party.key()).append("-seal.pem]}\n");
        if (party.hasStandIn()) {
            yaml.append("delivery: {mode: push, endpoint: \"https://127.0.0.1:");
            yaml.append(ports.of(party)).append("/varsel\"}\n");
        } else {
            yaml.append("delivery: {mode: inbox}\n");
        }
        return yaml.append("dialect: ")
                .append(party.reads().dialect())
                .append('\n')
                .toString();
    }

    /** The population register stands beside the gateway, not in it. */
    private Path register() {
        return root.resolve("register").resolve("population.csv");
    }

    private String configuration() {
        StringBuilder yaml = new StringBuilder();
        yaml.append("varsel:\n");
        yaml.append("  bind: 127.0.0.1\n");
        yaml.append("  ports:\n");
        yaml.append("    agencies: ").append(ports.agencies()).append('\n');
        yaml.append("    desk: ").append(ports.desk()).append('\n');
        yaml.append("    management: ").append(ports.management()).append('\n');
        yaml.append("  log:\n    domains:\n");
        for (LogOrigin log : Country.logs()) {
            yaml.append("      - name: ").append(log.domain()).append('\n');
            yaml.append("        origin: ").append(log.origin()).append('\n');
            yaml.append("        authority: ").append(Country.authority(log)).append('\n');
        }
        yaml.append("  population-file: ").append(register()).append('\n');
        yaml.append("  certificates:\n    revocation: required\n    without-pointers: refuse\n");
        yaml.append("  policies:\n    profile: demo\n");
        return yaml.toString();
    }
}
