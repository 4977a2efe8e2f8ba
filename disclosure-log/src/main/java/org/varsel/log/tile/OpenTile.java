package org.varsel.log.tile;

import java.io.ByteArrayOutputStream;

/** The last, unfinished tile of a level as far as it was written, so that one more leaf does not read 255 again. */
final class OpenTile {
    final long index;
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int width;

    OpenTile(long index) {
        this.index = index;
    }
}
