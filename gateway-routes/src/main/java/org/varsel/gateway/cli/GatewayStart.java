package org.varsel.gateway.cli;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/** Starts the gateway's Spring application. The only class of the command line that touches Spring. */
final class GatewayStart {
    private static final String APPLICATION = "org.varsel.gateway.GatewayApplication";

    private GatewayStart() {}

    /** Returns when the application was closed; a signal closes it. */
    static void runUntilStopped(Path home) {
        CountDownLatch closed = new CountDownLatch(1);
        SpringApplication application = new SpringApplication(application());
        application.addListeners((ApplicationListener<ContextClosedEvent>) event -> closed.countDown());
        application.run(
                "--varsel.home=" + home,
                "--spring.config.additional-location="
                        + home.resolve("varsel.yaml").toUri());
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Class<?> application() {
        try {
            return Class.forName(APPLICATION);
        } catch (ClassNotFoundException e) {
            throw CommandFailed.usage("This build of varsel has no gateway in it.", e);
        }
    }
}
