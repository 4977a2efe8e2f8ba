package org.varsel.policies;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.varsel.policies.pack.CanonicalPack;
import org.varsel.policies.pack.Pack;
import org.varsel.schemas.json.Jcs;

/** The name of a bundle: a hash of what it says, the same on every machine, whatever the files looked like. */
final class BundleDigest {
    private BundleDigest() {}

    static String of(List<Pack> packs) {
        Map<String, Object> bundle = new TreeMap<>();
        bundle.put("format", "varsel-law/1");
        bundle.put("packs", packs.stream().map(CanonicalPack::of).toList());
        return "sha256:" + HexFormat.of().formatHex(sha256(Jcs.canonical(bundle)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new PolicyException("This Java has no SHA-256", impossible);
        }
    }
}
