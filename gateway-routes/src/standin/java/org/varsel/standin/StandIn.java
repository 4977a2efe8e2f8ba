package org.varsel.standin;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;

/**
 * One party as a process: {@code StandIn --as DIR --port N --received DIR}. Says {@code {"event":"ready","port":N}} when its
 * door is open. Exit codes: 0 told to quit, 2 wrong arguments or folder.
 */
public final class StandIn {
    private StandIn() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        // Only the protocol may speak on standard output.
        System.setOut(System.err);
        try {
            run(options(args), out);
        } catch (StandInException e) {
            System.err.println("stand-in: " + e.getMessage());
            System.exit(2);
        }
        System.exit(0);
    }

    private static void run(Map<String, String> options, PrintStream out) throws IOException {
        Profile profile = Profile.load(Path.of(options.get("--as")));
        Clock clock = Clock.systemUTC();
        Seals seals = new Seals(profile);
        SSLContext tls = MutualTls.context(profile);
        Events events = new Events(out);
        GatewayClient gateway = new GatewayClient(profile.gateway(), tls);
        ReceivedFolder folder = new ReceivedFolder(Path.of(options.get("--received")));
        try (LaterReceipts later = new LaterReceipts(gateway, events)) {
            Recipient recipient = new Recipient(
                    new DeliveryChecks(profile, seals), new Receipts(profile, seals, clock), folder, later, events);
            try (Door door = new Door(recipient, tls, Integer.parseInt(options.get("--port")))) {
                door.open();
                events.tell(Json.object().put("event", "ready").put("port", door.port()));
                Outbound outbound = new Outbound(seals, gateway, clock);
                new Control(outbound, new Writings(profile, clock), folder, door, events)
                        .obey(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
            }
        }
    }

    private static Map<String, String> options(String[] args) {
        Map<String, String> options = new TreeMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        for (String needed : new String[] {"--as", "--port", "--received"}) {
            if (!options.containsKey(needed)) {
                throw new StandInException("usage: StandIn --as DIR --port N --received DIR");
            }
        }
        return options;
    }
}
