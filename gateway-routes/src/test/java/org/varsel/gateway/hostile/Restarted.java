package org.varsel.gateway.hostile;

import static org.varsel.gateway.TestHome.PST;
import static org.varsel.gateway.TestHome.TRONDHEIM;

import com.fasterxml.jackson.databind.JsonNode;
import org.varsel.gateway.Sending;
import org.varsel.gateway.lifecycle.LiveGateway;

/**
 * What was sent by every door, and answered, before the gateway stopped and started again.
 *
 * @param body a notice over REST, and its answer
 * @param request a notice over SOAP, and its answer
 * @param receipt a receipt brought over REST
 * @param acknowledgement a request that brings another over SOAP
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Restarted(
        String body, JsonNode answer, byte[] request, Observed soapAnswer, String receipt, byte[] acknowledgement) {

    /** Sends all of it, then restarts once. */
    static Restarted of(Scene scene) {
        Sending sending = scene.good();
        JsonNode answer = LiveGateway.json(scene.gateway().post(PST, sending.body()));
        byte[] request = ReplayAttacks.message(scene, scene.good());
        Observed soapAnswer = scene.soap(PST, request);
        String receipt = ReplayAttacks.signed(scene);
        byte[] acknowledgement = scene.acknowledging(SignedXml.of(scene.fetched(), body -> {}));
        scene.soap(TRONDHEIM, acknowledgement);
        scene.gateway().restart();
        return new Restarted(sending.body(), answer, request, soapAnswer, receipt, acknowledgement);
    }
}
