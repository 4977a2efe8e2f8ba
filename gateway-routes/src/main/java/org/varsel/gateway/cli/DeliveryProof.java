package org.varsel.gateway.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.varsel.log.note.Checkpoint;
import org.varsel.log.note.MalformedNote;
import org.varsel.log.note.NoteVerifier;
import org.varsel.log.verify.DeliveryReport;
import org.varsel.log.verify.DeliveryVerifier;
import org.varsel.log.verify.Fault;

/** The proof that exactly what was received is what the gateway's log says. */
final class DeliveryProof {
    private DeliveryProof() {}

    /**
     * Ends the command when the proof does not hold or a field has no opening in the logged entry.
     *
     * @param delivery the delivery as received
     * @param opened what was in its seal
     * @param keys verifier key lines of the logs that are accepted
     * @return what was proved, in words
     */
    static String require(byte[] delivery, OpenedDisclosure opened, List<String> keys) {
        DeliveryReport report = new DeliveryVerifier(
                        keys.stream().map(DeliveryProof::verifier).toList())
                .check(delivery, opened.payload());
        Checkpoint head = report.checkpoint();
        if (!report.ok() || head == null) {
            throw CommandFailed.refused("This delivery is not what was logged, and is not shown:"
                    + report.faults().stream()
                            .map(Fault::toString)
                            .collect(Collectors.joining(
                                    System.lineSeparator() + "  ", System.lineSeparator() + "  ", "")));
        }
        return "entry " + report.index() + " of " + head.origin() + " at size " + head.size() + ", " + report.fields()
                + " fields as logged";
    }

    private static NoteVerifier verifier(String line) {
        try {
            return NoteVerifier.parse(line);
        } catch (MalformedNote e) {
            throw CommandFailed.usage("A log's key line cannot be used: " + e.getMessage() + ".", e);
        }
    }
}
