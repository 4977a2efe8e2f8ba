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

/**
 * The name of a pack or a bundle: a hash of what it says, the same on every machine, whatever the files looked like. A bundle's is
 * taken of its packs' digests, so that a country more never brings it to the limits of one JSON document.
 */
public final class BundleDigest {
    private BundleDigest() {}

    static String of(List<Pack> packs) {
        Map<String, Object> bundle = new TreeMap<>();
        bundle.put("format", "varsel-law/2");
        bundle.put("packs", packs.stream().map(BundleDigest::of).toList());
        return of(Jcs.canonical(bundle));
    }

    /** Of one pack: what a lawyer signs off. */
    public static String of(Pack pack) {
        return of(Jcs.canonical(CanonicalPack.of(pack)));
    }

    /** Of bytes, as every digest of the law is written: "sha256:" and 64 hex digits. */
    public static String of(byte[] bytes) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new PolicyException("This Java has no SHA-256", impossible);
        }
    }
}
