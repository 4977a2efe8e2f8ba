package org.varsel.log.verify;

import java.util.Locale;

/** What can be wrong, by stable wire codes, grouped by what is looked at. */
public enum FaultCode {
    /** The folder has no checkpoint. */
    CHECKPOINT_MISSING,
    /** The checkpoint is not a signed note of a checkpoint. */
    CHECKPOINT_MALFORMED,
    /** No known key signed the checkpoint, or a known key did not sign this. */
    CHECKPOINT_SIGNATURE,
    /** The signed root is not the root of the entries. */
    CHECKPOINT_ROOT,

    /** An entry bundle is not there. */
    BUNDLE_MISSING,
    /** An entry bundle cannot be cut into its entries. */
    BUNDLE_MALFORMED,
    /** An entry is not canonical or breaks a rule of its type. */
    ENTRY_INVALID,
    /** An entry does not hash to what the level-0 tile says. */
    ENTRY_HASH,

    /** A hash tile is not there. */
    TILE_MISSING,
    /** A hash tile has not the length of its path. */
    TILE_MALFORMED,
    /** A hash of a higher tile is not the hash of what it covers. */
    TILE_HASH,

    /** The delivery is not a notice's envelope with seal, entry, salt and proof. */
    DELIVERY_MALFORMED,
    /** The logged entry is not one that sends anything, or not canonical. */
    DELIVERY_ENTRY,
    /** The entry belongs to another delivery. */
    DELIVERY_ID,
    /** The entry belongs to another type of notice. */
    DELIVERY_TYPE,
    /** The sealed body is not the one that was logged. */
    DELIVERY_MESSAGE,
    /** The proof's checkpoint is not signed by a known key. */
    PROOF_SIGNATURE,
    /** The proof does not lead from the entry to the signed root. */
    PROOF_INCLUSION,
    /** The proof is not a tlog-proof. */
    PROOF_MALFORMED,

    /** The opened document is not a disclosure with its openings. */
    DOCUMENT_MALFORMED,
    /** The document says something else than the entry. */
    DOCUMENT_MISMATCH,
    /** An opening is not a salted slot. */
    OPENING_MALFORMED,
    /** A field was received for which no opening came. */
    OPENING_MISSING,
    /** A field has several openings. */
    OPENING_REPEATED,
    /** An opening does not belong to the logged entry. */
    OPENING_UNLOGGED,
    /** The log says that the field did not leave. */
    OPENING_OUTCOME,
    /** The value received is not the value logged. */
    OPENING_VALUE,
    /** An opening came for a field that was not received. */
    OPENING_SURPLUS,

    /** A file could not be read at all. */
    FILE_UNREADABLE;

    /** The code as it is printed: {@code entry.hash}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
