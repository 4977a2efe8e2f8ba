package org.varsel.standin;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import javax.net.ssl.SSLContext;

/** One party with its door open. */
record Standing(Control control, Door door, LaterReceipts later) implements AutoCloseable {

    static Standing open(Options options, PrintStream out) throws IOException {
        Profile profile = Profile.load(options.folder());
        Clock clock = Clock.systemUTC();
        Seals seals = new Seals(profile);
        SSLContext tls = MutualTls.context(profile);
        Events events = new Events(out, options.name());
        GatewayClient gateway = new GatewayClient(profile.gateway(), tls);
        ReceivedFolder folder = new ReceivedFolder(options.received());
        LaterReceipts later = new LaterReceipts(gateway, events);
        DeliveryChecks checks = new DeliveryChecks(
                profile, seals, OwnFormat.of(options));
        Recipient recipient = new Recipient(checks, new Receipts(profile, seals, clock), folder, later, events);
        Door door = new Door(recipient, tls, options.port());
        door.open();
        events.tell(Json.object().put("event", "ready").put("port", door.port()));
        Outbound outbound = new Outbound(seals, gateway, clock);
        return new Standing(new Control(outbound, new Writings(profile, clock), folder, door), door, later);
    }

    @Override
    public void close() {
        door.close();
        later.close();
    }
}
