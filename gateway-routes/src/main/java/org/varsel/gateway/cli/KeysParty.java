package org.varsel.gateway.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.varsel.gateway.keys.Holder;
import org.varsel.gateway.keys.KeyKind;
import org.varsel.gateway.keys.PartyProfile;
import org.varsel.gateway.keys.Pem;
import org.varsel.gateway.keys.Pki;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the folder of a party. */
@Command(
        name = "party",
        header = "Make the folder that a party uses with --as: keys, certificates, where its gateway is.",
        description =
                "%nRegister tls.pem and seal.pem in the party's file at the gateway; everything else stays with the party.",
        footer = {
            "Example:",
            "  varsel keys party bergen --ca ca --gateway-keys home/keys --party 0192:310000302 \\",
            "      --name 'Bergen kommune (demo)' --role municipality.prevention_officer"
        })
final class KeysParty implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder to make.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--ca", required = true, paramLabel = "DIR", description = "Folder of the authority.")
    @SuppressWarnings("NullAway.Init")
    private Path authority;

    @Option(
            names = "--gateway-keys",
            required = true,
            paramLabel = "DIR",
            description = "Folder with gateway-seal.pem, gateway-seal-rsa.pem and the logs' .vkey files.")
    @SuppressWarnings("NullAway.Init")
    private Path gatewayKeys;

    @Option(
            names = "--party",
            required = true,
            paramLabel = "SCHEME:NUMBER",
            description = "The organisation, as in 0192:310000302.")
    @SuppressWarnings("NullAway.Init")
    private String party;

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "Its name.")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(names = "--role", required = true, paramLabel = "ROLE", description = "Its role, as in police.")
    @SuppressWarnings("NullAway.Init")
    private String role;

    @Option(
            names = "--gateway",
            paramLabel = "URL",
            defaultValue = "https://127.0.0.1:8443",
            description = "Where the gateway serves agencies. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private URI gateway;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "Where the party's own server answers; repeat for more. Default: 127.0.0.1 and localhost.")
    private List<String> hosts = Holder.LOOPBACK;

    @Option(
            names = "--key",
            paramLabel = "p256|rsa",
            defaultValue = "p256",
            description = "Kind of the seal key; rsa (3072 bits) for a SOAP stack without key agreement."
                    + " Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private String key;

    @Override
    public void run() {
        if (!party.matches("[0-9]{4}:\\S+")) {
            throw CommandFailed.usage("--party must be scheme:number, as in 0192:310000302.");
        }
        if (!"https".equals(gateway.getScheme()) || gateway.getHost() == null) {
            throw CommandFailed.usage("--gateway must be an https address.");
        }
        Pki.open(authority, InstantSource.system())
                .party(folder, new PartyProfile(party, name, role, gateway), kind(), hosts, gatewayKeys);
        for (String file : List.of("tls.pem", "seal.pem")) {
            Path pem = folder.resolve(file);
            spec.commandLine().getOut().println(KeySheet.of(pem.toString(), Pem.certificate(pem)));
        }
    }

    private KeyKind kind() {
        return switch (key) {
            case "p256" -> KeyKind.P256;
            case "rsa" -> KeyKind.RSA;
            default -> throw CommandFailed.usage("--key must be p256 or rsa.");
        };
    }
}
