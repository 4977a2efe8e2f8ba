package org.varsel.gateway.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.varsel.gateway.certificate.Responder;
import org.varsel.gateway.keys.Pki;

/**
 * The whole demo from an empty folder to its end. Starts everything, plays the scenarios, and ends all that it started
 * whatever happens. With {@code check} the exit code tells whether everything was as expected.
 */
public final class Demo {
    private final DemoOptions options;
    private final Screen screen;
    private final Clock clock = Clock.systemUTC();
    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    private Demo(DemoOptions options) {
        this.options = options;
        this.screen = new Screen(options.out(), options.colour());
    }

    /**
     * Plays the demo.
     *
     * @return exit code: 0 all well, 1 a check failed
     * @throws DemoFailure when it cannot be played; its message and exit code are for the user
     */
    public static int run(DemoOptions options) {
        Demo demo = new Demo(options);
        Thread onInterrupt = new Thread(demo::end, "demo-end");
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        try {
            return demo.play();
        } finally {
            demo.end();
            demo.forgetHook(onInterrupt);
        }
    }

    private int play() {
        requireFiles();
        DemoPorts ports = new DemoPorts(options.basePort());
        ports.requireFree();
        Path root = root();
        screen.title("Varsel demo, in " + root);
        screen.progress("making keys for the gateway and " + Cast.values().length + " parties");
        DemoHome home = DemoHome.create(root, ports, clock);
        begin(responder(home, ports));
        screen.progress("starting the gateway with a heap of 512 MB");
        GatewayProcess gateway = begin(GatewayProcess.start(options, home));
        Stage stage =
                new Stage(options, home, ports, clock, new ReceiptView(home), new Canaries(), standIns(home, ports));
        gateway.awaitReady(ports, screen);
        screen.progress("the gateway and " + stage.parties().size() + " parties are ready");

        List<Played> played = new ArrayList<>();
        Performance performance = new Performance(stage, screen);
        for (Scenario scenario : Scenarios.all()) {
            played.add(performance.play(scenario));
        }
        new Summary(screen, stage).tell(played);
        if (options.check()) {
            Checks checks = performance.checks();
            FinalChecks.run(stage, checks, performance.logs(), played);
            checks.tellResult();
            return checks.allHeld() ? 0 : 1;
        }
        screen.title("The demo stays up. Press Ctrl-C to end it.");
        stayUp();
        return 0;
    }

    /** The authority must be there before the gateway: it uses no certificate of which nobody says that it is good. */
    private Responder responder(DemoHome home, DemoPorts ports) {
        screen.progress("the authority answers for its certificates on port " + ports.responder());
        try {
            return Responder.start(
                    Pki.open(home.authority(), clock),
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.responder()));
        } catch (IOException e) {
            throw DemoFailure.environment("The authority cannot answer on port " + ports.responder(), e);
        }
    }

    private Map<Cast, StandInProcess> standIns(DemoHome home, DemoPorts ports) {
        Map<Cast, StandInProcess> parties = new EnumMap<>(Cast.class);
        for (Cast party : Cast.standIns()) {
            if (party.standsAlone()) {
                screen.progress("starting the stand-in of " + party.fullName());
                StandInHost host = begin(StandInHost.start(party.key(), List.of(party), options, home, ports));
                parties.put(party, new StandInProcess(party, host));
            }
        }
        List<Cast> others =
                Cast.standIns().stream().filter(party -> !party.standsAlone()).toList();
        screen.progress("starting the stand-ins of " + others.size() + " parties of nine countries");
        StandInHost abroad = begin(StandInHost.start("nine-countries", others, options, home, ports));
        others.forEach(party -> parties.put(party, new StandInProcess(party, abroad)));
        parties.values().forEach(StandInProcess::awaitReady);
        return parties;
    }

    private void requireFiles() {
        for (Path needed : List.of(options.standIns(), options.examples())) {
            if (DemoFiles.empty(needed)) {
                throw DemoFailure.missing(
                        needed + " is missing. Build the project first: mvn -DskipTests package, or run "
                                + "deploy/demo, which does.");
            }
        }
        if (options.check() && DemoFiles.empty(options.expectations())) {
            throw DemoFailure.missing(options.expectations() + " is missing, there is nothing to check against.");
        }
    }

    private Path root() {
        Path named = options.home();
        if (named == null) {
            return temporary();
        }
        if (!DemoFiles.empty(named)) {
            throw DemoFailure.missing(named + " is not empty. The demo never writes over keys: name a new folder.");
        }
        return named.toAbsolutePath();
    }

    private Path temporary() {
        Path made = DemoFiles.temporary();
        if (!options.keep()) {
            begin(() -> DemoFiles.delete(made));
        }
        return made;
    }

    private synchronized <T extends AutoCloseable> T begin(T child) {
        started.push(child);
        return child;
    }

    /** Ends what was started, the last first. Safe to call twice. */
    private synchronized void end() {
        while (!started.isEmpty()) {
            AutoCloseable each = started.pop();
            try {
                each.close();
            } catch (Exception e) {
                screen.line("Something of the demo could not be ended: " + e.getMessage());
            }
        }
    }

    private void forgetHook(Thread hook) {
        try {
            boolean unused = Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // Ctrl-C: the hook is what ended the demo.
            screen.line("The demo has ended.");
        }
    }

    private static void stayUp() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
