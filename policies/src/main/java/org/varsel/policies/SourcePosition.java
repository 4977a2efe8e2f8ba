package org.varsel.policies;

/** A place in a pack's file; line and column count from 1, as editors do. */
public record SourcePosition(String file, int line, int column) {
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
