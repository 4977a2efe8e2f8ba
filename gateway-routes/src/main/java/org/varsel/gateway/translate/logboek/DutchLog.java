package org.varsel.gateway.translate.logboek;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** One of the Dutch logs, filled with the entries of one disclosure log in their order. Belongs to one export. */
public interface DutchLog {

    /** The record of an entry; empty for an entry that this log has no record of. */
    Optional<ObjectNode> record(LoggedEntry entry);
}
