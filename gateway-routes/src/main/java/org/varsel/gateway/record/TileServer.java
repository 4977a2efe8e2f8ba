package org.varsel.gateway.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.Unavailable;
import org.varsel.gateway.authenticate.PartyRequest;
import org.varsel.gateway.receive.Answer;
import org.varsel.log.MalformedEncoding;
import org.varsel.log.tile.LogFolder;
import org.varsel.log.tile.MalformedTile;
import org.varsel.log.tile.TilePath;

/**
 * Serves the exported logs as C2SP tlog-tiles: checkpoint, verifier key and tiles. A path is parsed as a tile's and nothing
 * else, so no other file can be asked for. Entry bundles are for the domain's own parties: an index of another country's
 * disclosures would tell too much.
 */
public final class TileServer {
    @SuppressWarnings("ArrayRecordComponent")
    private record Served(int status, String contentType, byte[] body) implements Answer {}

    private static final Set<String> FILES = Set.of(LogFolder.CHECKPOINT, LogFolder.VERIFIER_KEY);

    private final Map<String, LogDomain> domains;
    private final Path folder;

    public TileServer(Map<String, LogDomain> domains, Path folder) {
        this.domains = Map.copyOf(domains);
        this.folder = folder;
    }

    public Answer serve(PartyRequest request) {
        Objects.requireNonNull(request, "no request");
        LogDomain domain = domains.get(request.variables().getOrDefault("domain", ""));
        String path = stripped(request.variables().getOrDefault("path", ""));
        if (domain == null) {
            throw notFound(request);
        }
        boolean text = FILES.contains(path);
        String file = text ? path : tile(request, domain, path);
        try {
            return new Served(
                    200,
                    text ? "text/plain; charset=utf-8" : "application/octet-stream",
                    Files.readAllBytes(folder.resolve(domain.name()).resolve(file)));
        } catch (NoSuchFileException e) {
            throw notFound(request);
        } catch (IOException e) {
            throw new Unavailable(
                    ErrorCode.RECORD_LOG_UNAVAILABLE,
                    "the exported log cannot be read",
                    java.time.Duration.ofSeconds(10),
                    e);
        }
    }

    private static String tile(PartyRequest request, LogDomain domain, String path) {
        try {
            TilePath tile = TilePath.parse(path);
            if (tile.level() == TilePath.ENTRIES && !request.party().domain().equals(domain.name())) {
                throw notFound(request);
            }
            return tile.toString();
        } catch (MalformedTile | MalformedEncoding e) {
            throw notFound(request);
        }
    }

    private static String stripped(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }

    private static Rejected notFound(PartyRequest request) {
        return new Rejected(ErrorCode.GATEWAY_NOT_FOUND, "there is no such part of a log").of(request.party(), null);
    }
}
