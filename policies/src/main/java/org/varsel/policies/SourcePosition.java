package org.varsel.policies;

import java.io.Serializable;

/** A place in a pack's file; line and column count from 1, as editors do. */
public record SourcePosition(String file, int line, int column) implements Serializable {
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
