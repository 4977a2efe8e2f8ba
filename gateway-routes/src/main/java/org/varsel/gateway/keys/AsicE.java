package org.varsel.gateway.keys;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.keys.FormRefused.Reason;

/**
 * Signed files in one package: an ASiC-E container (ETSI EN 319 162-1) with one manifest and one detached CAdES signature over it.
 * Opening gives the files that the manifest names and no other, once the signature over the manifest held.
 */
public final class AsicE {
    static final String MIMETYPE = "mimetype";
    static final String MANIFEST = "META-INF/ASiCManifest.xml";
    static final String SIGNATURE = "META-INF/signature.p7s";

    private static final byte[] MEDIA_TYPE = "application/vnd.etsi.asic-e+zip".getBytes(StandardCharsets.US_ASCII);

    private AsicE() {}

    /**
     * Packs and signs.
     *
     * @param files by name; the package has them in this order
     * @param at the time that the signature says it was made
     */
    public static byte[] sign(Map<String, byte[]> files, SealKey key, Instant at) {
        byte[] manifest = AsicManifest.of(files);
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(MIMETYPE, MEDIA_TYPE);
        all.putAll(files);
        all.put(MANIFEST, manifest);
        all.put(SIGNATURE, CmsSignature.sign(manifest, key, at));
        return StoredZip.write(all);
    }

    /**
     * Unpacks and verifies.
     *
     * @param certificates the certificate for a {@link Thumbprint}, empty when the caller does not know it
     * @return the signed files, in the order of the package
     * @throws CmsRefused for everything else than a package whose every file a known certificate signed
     */
    public static Map<String, byte[]> open(byte[] container, Function<String, Optional<X509Certificate>> certificates) {
        Map<String, byte[]> files = StoredZip.read(container);
        if (files.isEmpty()
                || !files.keySet().iterator().next().equals(MIMETYPE)
                || !Arrays.equals(files.remove(MIMETYPE), MEDIA_TYPE)) {
            throw new CmsRefused(Reason.WRONG_TYPE, "The package is no ASiC-E: its first file must be its media type.");
        }
        byte[] manifest = required(files.remove(MANIFEST), MANIFEST);
        CmsSignature.verify(manifest, required(files.remove(SIGNATURE), SIGNATURE), certificates);
        if (!Arrays.equals(manifest, AsicManifest.of(files))) {
            throw new CmsRefused(
                    Reason.BAD_SIGNATURE,
                    "The files of the package are not exactly those of its manifest, with these digests.");
        }
        return Collections.unmodifiableMap(files);
    }

    private static byte[] required(byte @Nullable [] file, String name) {
        if (file == null) {
            throw new CmsRefused(Reason.MALFORMED, "The package has no " + name + ".");
        }
        return file;
    }
}
