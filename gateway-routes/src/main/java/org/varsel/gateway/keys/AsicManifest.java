package org.varsel.gateway.keys;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.varsel.log.Sha256;

/**
 * The manifest of a package: each file with its SHA-256. Written in one way only, so that whoever reads one writes it again from
 * the files and compares, instead of interpreting it.
 */
final class AsicManifest {
    private static final String ASIC = "http://uri.etsi.org/02918/v1.2.1#";
    private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

    private AsicManifest() {}

    /** @param files by name, which holds letters, digits, dots, dashes and slashes only */
    static byte[] of(Map<String, byte[]> files) {
        StringBuilder xml = new StringBuilder(1024);
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<asic:ASiCManifest xmlns:asic=\"")
                .append(ASIC)
                .append("\" xmlns:ds=\"")
                .append(DS)
                .append("\"><asic:SigReference URI=\"")
                .append(AsicE.SIGNATURE)
                .append("\" MimeType=\"application/x-pkcs7-signature\"/>");
        files.forEach((name, bytes) -> xml.append("<asic:DataObjectReference URI=\"")
                .append(name)
                .append("\" MimeType=\"")
                .append(mediaType(name))
                .append("\"><ds:DigestMethod Algorithm=\"")
                .append(SHA256)
                .append("\"/><ds:DigestValue>")
                .append(Base64.getEncoder().encodeToString(Sha256.of(bytes)))
                .append("</ds:DigestValue></asic:DataObjectReference>"));
        return xml.append("</asic:ASiCManifest>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String mediaType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "json" -> "application/json";
            case "xml" -> "application/xml";
            case "pdf" -> "application/pdf";
            case "csv" -> "text/csv";
            default -> "application/octet-stream";
        };
    }
}
