package org.varsel.gateway.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.varsel.gateway.GatewayApplication;
import org.varsel.gateway.server.GatewayPorts;
import org.varsel.gateway.server.StartFailure;

/** Starts the gateway's Spring application. The only class of the command line that touches Spring. */
final class GatewayStart {
    private GatewayStart() {}

    /** Says where it serves; returns when the application was closed; a signal closes it. */
    static void runUntilStopped(Path home, PrintWriter out) {
        CountDownLatch closed = new CountDownLatch(1);
        try {
            ConfigurableApplicationContext context = GatewayApplication.start(
                    "--varsel.home=" + home,
                    "--spring.config.additional-location="
                            + home.resolve("varsel.yaml").toUri());
            context.addApplicationListener((ApplicationListener<ContextClosedEvent>) event -> closed.countDown());
            if (!context.isActive()) {
                closed.countDown();
            }
            GatewayPorts ports = context.getBean(GatewayPorts.class);
            out.println("Varsel serves agencies on port " + ports.agencies() + ", the desk on port " + ports.desk()
                    + ", management on port " + ports.management() + ". Stop with Ctrl-C or SIGTERM.");
        } catch (RuntimeException e) {
            String words = StartFailure.explain(e).orElseThrow(() -> e);
            throw CommandFailed.usage("The gateway did not start. " + words, e);
        }
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
