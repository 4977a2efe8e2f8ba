package org.varsel.gateway.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import org.varsel.gateway.certificate.Responder;
import org.varsel.gateway.keys.Pki;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Answers for an authority's certificates. */
@Command(
        name = "respond",
        header = "Answer which certificates of your authority are revoked, by OCSP and as a list, until Ctrl-C.",
        description =
                "%nFor closed groups: put it where the address of 'varsel keys init --answers-at' leads, behind your own proxy.",
        footer = {"Example:", "  varsel keys respond --ca ca --port 8447"})
final class KeysRespond implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--ca", required = true, paramLabel = "DIR", description = "Folder of the authority.")
    @SuppressWarnings("NullAway.Init")
    private Path authority;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private InetAddress bind;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8447",
            description = "Port to listen on. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Override
    public void run() {
        try (Responder responder =
                Responder.start(Pki.open(authority, InstantSource.system()), new InetSocketAddress(bind, port))) {
            spec.commandLine().getOut().println("Answering at " + responder.address());
            new CountDownLatch(1).await();
        } catch (IOException e) {
            throw CommandFailed.usage("Port " + port + " on " + bind.getHostAddress() + " cannot be opened.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
