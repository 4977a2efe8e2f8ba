package org.varsel.log.tile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a tile or entry bundle stands, as C2SP tlog-tiles says: {@code tile/<L>/<N>[.p/<W>]}, N in groups of three digits.
 *
 * @param level tile level, eight levels of the tree each; {@link #ENTRIES} for bundles of entries
 * @param index number of the tile within its level
 * @param width hashes or entries in it; {@link #FULL} unless it is the last of its level
 */
public record TilePath(int level, long index, int width) {
    public static final int FULL = 256;
    public static final int ENTRIES = -1;

    /** Levels of the tree in one tile. */
    public static final int HEIGHT = 8;

    /** Tile levels that a tree of up to 2^63 - 1 leaves can have. */
    public static final int LEVELS = 8;

    private static final Pattern FORM =
            Pattern.compile("tile/(entries|[0-7])/((?:x\\d{3}/){0,6}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

    public TilePath {
        if (level < ENTRIES || level >= LEVELS || index < 0 || width < 1 || width > FULL) {
            throw new MalformedTile("there is no such tile");
        }
        if (index > count(Long.MAX_VALUE, level) / FULL) {
            throw new MalformedTile("there is no such tile");
        }
    }

    /** The tile {@code index} of {@code level} as it is in a log of {@code size} leaves. */
    public static TilePath in(long size, int level, long index) {
        long width = Math.min(FULL, count(size, level) - index * FULL);
        return new TilePath(level, index, (int) width);
    }

    /** Hashes of a tile level (entries of the bundles) in a log of {@code size} leaves. */
    public static long count(long size, int level) {
        return level == ENTRIES ? size : size >>> (level * HEIGHT);
    }

    /** Reads a path in its one spelling; everything else, also one that leads elsewhere, is refused. */
    public static TilePath parse(String path) {
        Matcher form = FORM.matcher(path);
        if (!form.matches()) {
            throw new MalformedTile("a tile path is tile/<level>/<number>[.p/<width>]");
        }
        int level = form.group(1).equals("entries") ? ENTRIES : Integer.parseInt(form.group(1));
        String digits = form.group(2).replace("x", "").replace("/", "");
        if (digits.length() > 18) {
            throw new MalformedTile("there is no such tile");
        }
        int width = form.group(3) == null ? FULL : Integer.parseInt(form.group(3));
        TilePath tile = new TilePath(level, Long.parseLong(digits), width);
        if (!tile.toString().equals(path)) {
            throw new MalformedTile("a tile path has no other spelling than its own");
        }
        return tile;
    }

    public boolean full() {
        return width == FULL;
    }

    /** The same tile once it is full. */
    TilePath whole() {
        return new TilePath(level, index, FULL);
    }

    /** Folder of the tile's earlier, partial forms. */
    String partials() {
        return whole() + ".p";
    }

    /** First leaf that this tile covers. */
    public long firstLeaf() {
        return index * FULL * leavesEach();
    }

    /** Last leaf that this tile covers, of those that a log can have. */
    public long lastLeaf() {
        long last = index * FULL + (width - 1);
        long within = leavesEach() - 1;
        return last > (Long.MAX_VALUE - within) / leavesEach() ? Long.MAX_VALUE : last * leavesEach() + within;
    }

    private long leavesEach() {
        return level == ENTRIES ? 1 : 1L << (level * HEIGHT);
    }

    @Override
    public String toString() {
        StringBuilder path = new StringBuilder(String.format("%03d", index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, String.format("x%03d/", rest % 1000));
        }
        path.insert(0, level == ENTRIES ? "tile/entries/" : "tile/" + level + "/");
        return full() ? path.toString() : path + ".p/" + width;
    }
}
