package org.varsel.log.tile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.varsel.log.note.SignedNote;
import org.varsel.log.tree.Hash;

/**
 * An exported log on disk, for reading: {@code checkpoint}, {@code vkey}, {@code tile/...}. Believes nothing it reads.
 */
public final class LogFolder {
    public static final String CHECKPOINT = "checkpoint";
    public static final String VERIFIER_KEY = "vkey";

    private final Path root;

    public LogFolder(Path root) {
        this.root = root;
    }

    public Path path() {
        return root;
    }

    /** The checkpoint that was written last; none in a folder that was never written. */
    public Optional<SignedNote> checkpoint() {
        return read(root.resolve(CHECKPOINT)).map(SignedNote::parse);
    }

    /** The verifier key line that came with the folder. It says who the log claims to be, not who it is. */
    public Optional<String> verifierKey() {
        return read(root.resolve(VERIFIER_KEY)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /**
     * The hashes of a tile, 32 bytes each. A tile that has become full meanwhile serves for its partial forms.
     *
     * @throws TileMissing when neither is there
     * @throws MalformedTile when the file has another length
     */
    public byte[] hashes(TilePath tile) {
        Optional<byte[]> exact = read(tile);
        byte[] bytes = exact.orElseGet(() -> whole(tile));
        int expected = (exact.isPresent() ? tile.width() : TilePath.FULL) * Hash.SIZE;
        if (bytes.length != expected) {
            throw new MalformedTile("has " + bytes.length + " bytes instead of " + expected);
        }
        return Arrays.copyOf(bytes, tile.width() * Hash.SIZE);
    }

    /**
     * The entries of a bundle.
     *
     * @throws TileMissing when neither the bundle nor its full form is there
     * @throws MalformedTile when lengths do not add up
     */
    public List<byte[]> entries(TilePath bundle) {
        Optional<byte[]> exact = read(bundle);
        byte[] bytes = exact.orElseGet(() -> whole(bundle));
        return EntryBundle.parse(bytes, bundle.width(), exact.isPresent());
    }

    private byte[] whole(TilePath tile) {
        return read(tile.whole()).orElseThrow(() -> new TileMissing(tile.toString()));
    }

    private Optional<byte[]> read(TilePath tile) {
        return read(root.resolve(tile.toString()));
    }

    private static Optional<byte[]> read(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new FolderUnavailable(file, e);
        }
    }
}
