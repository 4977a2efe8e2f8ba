package org.varsel.gateway.party;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.varsel.gateway.keys.Thumbprint;

/**
 * All parties of a folder at one moment. Every party, TLS certificate and seal certificate occurs once: a key shared by
 * two parties would make one of them able to speak as the other.
 */
record Snapshot(SortedMap<PartyId, Party> parties, Map<String, Party> byTls, Map<String, Party> bySeal, String digest) {

    /** No party at all: before the first load. */
    static final Snapshot EMPTY = new Snapshot(new TreeMap<>(), Map.of(), Map.of(), "");

    static Snapshot load(Path folder, List<String> domains) {
        SortedMap<PartyId, Party> parties = new TreeMap<>();
        Map<String, Party> byTls = new HashMap<>();
        Map<String, Party> bySeal = new HashMap<>();
        Map<PartyId, Path> fileOf = new HashMap<>();
        String digest = digest(folder);
        for (Path file : files(folder, "*.{yaml,yml}")) {
            Party party = PartyFile.read(file, new TreeSet<>(domains));
            if (parties.put(party.id(), party) != null) {
                throw new PartyFileInvalid(file, "party " + party.id() + " is in another file too", null);
            }
            fileOf.put(party.id(), file);
            own(file, party, party.tls(), byTls);
            own(file, party, party.seal(), bySeal);
        }
        fileOf.forEach((id, file) -> TiesCheck.check(file, id, parties));
        return new Snapshot(parties, byTls, bySeal, digest);
    }

    /** Of every file's name and bytes: equal digests are equal registries. */
    static String digest(Path folder) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (Path file : files(folder, "*.{yaml,yml,pem}")) {
                byte[] content = Files.readAllBytes(file);
                sha256.update((file.getFileName() + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
                sha256.update(content);
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (IOException e) {
            throw new PartyFileInvalid(folder, "cannot be read; check the folder and its permissions", e);
        } catch (NoSuchAlgorithmException e) {
            throw new PartyFileInvalid(folder, "this Java runtime has no SHA-256", e);
        }
    }

    RegistryListener.Change since(Snapshot old) {
        SortedSet<PartyId> added = new TreeSet<>(parties.keySet());
        added.removeAll(old.parties.keySet());
        SortedSet<PartyId> removed = new TreeSet<>(old.parties.keySet());
        removed.removeAll(parties.keySet());
        SortedSet<PartyId> altered = new TreeSet<>();
        parties.forEach((id, party) -> {
            if (old.parties.containsKey(id) && !party.equals(old.parties.get(id))) {
                altered.add(id);
            }
        });
        return new RegistryListener.Change(added, removed, altered, digest);
    }

    private static void own(Path file, Party party, List<X509Certificate> certificates, Map<String, Party> owners) {
        for (X509Certificate certificate : certificates) {
            Party other = owners.putIfAbsent(Thumbprint.of(certificate), party);
            if (other != null) {
                throw new PartyFileInvalid(
                        file, "a certificate of " + party.id() + " is registered for " + other.id() + " too", null);
            }
        }
    }

    private static List<Path> files(Path folder, String glob) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, glob)) {
            stream.forEach(found::add);
        } catch (IOException e) {
            throw new PartyFileInvalid(folder, "this folder of party files cannot be read", e);
        }
        return found.stream().sorted().toList();
    }
}
