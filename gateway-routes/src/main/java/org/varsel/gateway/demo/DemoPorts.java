package org.varsel.gateway.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Which port is whose. All on the loopback address. */
record DemoPorts(int base) {
    private static final int STAND_INS_ABOVE = 1000;
    private static final int HIGHEST = 65535;

    DemoPorts {
        if (base < 1024 || base + STAND_INS_ABOVE + Cast.values().length > HIGHEST) {
            throw DemoFailure.missing("The port must be between 1024 and 64000, it is " + base + ".");
        }
    }

    int agencies() {
        return base;
    }

    int desk() {
        return base + 1;
    }

    int management() {
        return base + 2;
    }

    /** Where the authority answers for its certificates. */
    int responder() {
        return base + 3;
    }

    int of(Cast party) {
        return base + STAND_INS_ABOVE + party.place();
    }

    /** Refuses to begin when somebody else listens on one of our ports: half a demo would be started otherwise. */
    void requireFree() {
        List<Integer> needed = new ArrayList<>(List.of(agencies(), desk(), management(), responder()));
        Cast.standIns().forEach(party -> needed.add(of(party)));
        for (int port : needed) {
            try (ServerSocket probe = new ServerSocket()) {
                probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            } catch (IOException e) {
                throw DemoFailure.environment(
                        "Port " + port + " on 127.0.0.1 is in use. Stop what listens there, or choose other ports: "
                                + "deploy/demo --port " + (base + 100),
                        e);
            }
        }
    }
}
