package org.varsel.gateway.receive.soap;

import static org.varsel.gateway.TestHome.BERGEN;
import static org.varsel.gateway.TestHome.POLICE;
import static org.varsel.gateway.TestHome.PST;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;
import org.varsel.gateway.RunningDoors;
import org.varsel.gateway.SoapSending;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.keys.Holder;
import org.varsel.gateway.keys.KeyKind;
import org.varsel.gateway.keys.PartyFolder;
import org.varsel.gateway.keys.PartyProfile;
import org.varsel.gateway.keys.Pki;
import org.varsel.gateway.keys.SealKey;
import org.varsel.gateway.server.Door;
import org.w3c.dom.Document;

/**
 * The one whole gateway behind all tests of the SOAP door, which starts slowly. Every recipient fetches, so that nothing
 * happens on its own; whoever an example of another country names is registered; the security service has a second seal key, of RSA.
 */
final class OneGateway implements ExtensionContext.Store.CloseableResource {

    private final Path folder;
    private final TestHome home;
    private final PartyFolder party;
    private final SealKey rsa;
    private final RunningDoors doors;
    private final Map<String, SoapSending> soap = new ConcurrentHashMap<>();
    private final Map<String, HttpClient> clients = new ConcurrentHashMap<>();

    private OneGateway() {
        try {
            folder = Files.createTempDirectory("varsel-soap");
            home = TestHome.in(folder);
            party = Pki.open(folder.resolve("ca"), InstantSource.system())
                    .party(
                            folder.resolve("pst"),
                            new PartyProfile(
                                    "0192:" + PST, "Of RSA", "security_service", URI.create("https://127.0.0.1:1")),
                            KeyKind.RSA,
                            Holder.LOOPBACK,
                            home.home().resolve("keys"));
            rsa = party.openingKey();
            Abroad.register(home);
            for (String use : new String[] {"tls", "seal"}) {
                Files.copy(party.folder().resolve(use + ".pem"), home.parties().resolve("rsa-" + use + ".pem"));
                change(PST, use + ": \\[", use + ": [rsa-" + use + ".pem, ");
            }
            for (String pushed : new String[] {PST, POLICE, BERGEN}) {
                change(pushed, "(?m)^delivery: .*$", "delivery: {mode: inbox}");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        doors = RunningDoors.gateway(home, "--varsel.delivery.lease=10m");
    }

    private void change(String party, String pattern, String replacement) throws IOException {
        Path file = home.parties().resolve(party + ".yaml");
        Files.writeString(file, Files.readString(file).replaceFirst(pattern, replacement));
    }

    TestHome home() {
        return home;
    }

    RunningDoors doors() {
        return doors;
    }

    URI url() {
        return doors.url(Door.AGENCIES, "/soap/v1");
    }

    /** The security service's second seal key. */
    SealKey rsa() {
        return rsa;
    }

    /** The folder of that key, as the command line makes it, with the address of this gateway. */
    Path rsaParty() throws IOException {
        Path profile = party.folder().resolve("party.yaml");
        Files.writeString(
                profile,
                Files.readString(profile)
                        .replaceFirst("https://127\\.0\\.0\\.1:\\d+", "https://127.0.0.1:" + url().getPort()));
        return party.folder();
    }

    SoapSending soap(String party) {
        return soap.computeIfAbsent(party, name -> new SoapSending(home, doors, name));
    }

    HttpClient client(String party) {
        return clients.computeIfAbsent(party, name -> home.client(home.tls(name)));
    }

    /** The answer to an envelope on the security service's connection, as it came. */
    HttpResponse<String> posted(Document envelope) {
        try {
            return RunningDoors.post(
                    client(PST), url(), "application/soap+xml; charset=UTF-8", SoapSending.text(envelope));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        doors.close();
        FileSystemUtils.deleteRecursively(folder.toFile());
    }

    /** Gives it to whoever asks, started once. */
    static final class Given implements ParameterResolver, BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            of(context);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == OneGateway.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return of(context);
        }

        private static OneGateway of(ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(OneGateway.class))
                    .getOrComputeIfAbsent(OneGateway.class, key -> new OneGateway(), OneGateway.class);
        }
    }
}
