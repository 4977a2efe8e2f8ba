package org.varsel.gateway.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.varsel.gateway.keys.Holder;
import org.varsel.gateway.keys.LogOrigin;
import org.varsel.gateway.keys.Pem;
import org.varsel.gateway.keys.Pki;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the keys of a gateway. */
@Command(
        name = "gateway",
        header = "Make the keys of a gateway: TLS, two seal keys, key-encryption key, one key a log.",
        description =
                "%nWrites the folder 'keys' of the home that 'varsel serve' wants, and the public parts that parties need.",
        footer = {
            "Example:",
            "  varsel keys gateway --ca ca --out home/keys --log no-eos=varsel.example/no-eos --host gateway.example"
        })
final class KeysGateway implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--ca", required = true, paramLabel = "DIR", description = "Folder of the authority.")
    @SuppressWarnings("NullAway.Init")
    private Path authority;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--party",
            paramLabel = "SCHEME:NUMBER",
            defaultValue = "0192:310000604",
            description = "Organisation that runs the gateway. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private String party;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "Varsel gateway",
            description = "Its name. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "DNS name or address at which it answers; repeat for more. Default: 127.0.0.1 and localhost.")
    private List<String> hosts = Holder.LOOPBACK;

    @Option(
            names = "--log",
            paramLabel = "DOMAIN=ORIGIN",
            description = "A log and its origin, a URL without scheme; repeat for more.")
    private Map<String, String> logs = new LinkedHashMap<>();

    @Option(
            names = "--add-rsa-seal",
            description = "Only add the RSA seal key to a folder that was made before there were two.")
    private boolean addRsaSeal;

    @Override
    public void run() {
        Pki pki = Pki.open(authority, InstantSource.system());
        Holder holder = new Holder(party, name, hosts);
        if (addRsaSeal) {
            pki.addRsaSeal(out, holder);
            show("gateway-seal-rsa.pem");
            return;
        }
        List<LogOrigin> origins = logs.entrySet().stream()
                .map(log -> new LogOrigin(log.getKey(), log.getValue()))
                .toList();
        pki.gateway(out, holder, origins);
        for (String file : List.of("gateway-tls.pem", "gateway-seal.pem", "gateway-seal-rsa.pem")) {
            show(file);
        }
    }

    private void show(String file) {
        Path pem = out.resolve(file);
        spec.commandLine().getOut().println(KeySheet.of(pem.toString(), Pem.certificate(pem)));
    }
}
