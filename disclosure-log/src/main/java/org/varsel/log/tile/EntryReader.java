package org.varsel.log.tile;

/** Reads the exact bytes of committed entries. */
@FunctionalInterface
public interface EntryReader {
    byte[] entry(long index);
}
