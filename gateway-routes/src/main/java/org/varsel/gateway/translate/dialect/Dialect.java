package org.varsel.gateway.translate.dialect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.varsel.gateway.Finding;

/**
 * A format that a system on either side speaks. Thread-safe, deterministic, and without a memory: the same document gives the
 * same bytes. Reading what it wrote gives the document again, without {@link #loss}.
 */
public interface Dialect {

    /** As a party file names it, such as {@code no-eformidling}. */
    String name();

    /** The canonical documents that it carries; others are refused. */
    Set<Profile> profiles();

    /**
     * A document in this dialect.
     *
     * @param document canonical, checked before, holding nothing that its reader may not have; not changed
     * @throws org.varsel.gateway.Fault when it holds something that may not be lost and has no place here
     */
    DialectMessage write(Profile profile, ObjectNode document);

    /**
     * The canonical document that a message says, whoever made it; its canonical schema is the caller's to check.
     *
     * @throws org.varsel.gateway.Rejected when the message is not one of this dialect
     */
    ObjectNode read(Profile profile, DialectMessage message);

    /** What breaks the dialect's own form, by path; empty where the message is valid. Never a value of it. */
    List<Finding> check(Profile profile, DialectMessage message);

    /** What of a canonical document has no place in this dialect. */
    Loss loss(Profile profile);

    /** The roles of those who read it. A mapping that carries what none of them may ever get does not compile. */
    Set<String> readers();
}
