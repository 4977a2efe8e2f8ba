package org.varsel.gateway.hostile;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** XML that parsers have been harmed with, each around or instead of a given document. */
final class XmlDocuments {

    /** Makes hostile bytes of a document without declaration. */
    interface Spoil {
        byte[] of(String document);
    }

    private static final String DECLARED = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String INCLUDE =
            "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\" parse=\"text\"/>";

    private XmlDocuments() {}

    static Map<String, Spoil> all() {
        Map<String, Spoil> all = new LinkedHashMap<>();
        all.put("external entity", text -> doctype("<!ENTITY k SYSTEM \"file:///etc/passwd\">", first(text, "&k;")));
        all.put("entity expansion", text -> doctype(laughs(), first(text, "&l9;")));
        all.put(
                "quadratic blow-up",
                text -> doctype(
                        "<!ENTITY k \"" + "kanarifugl".repeat(5_000) + "\">", first(text, "&k;".repeat(5_000))));
        all.put(
                "external schema or DTD",
                text -> utf8(DECLARED + "<!DOCTYPE x SYSTEM \"https://127.0.0.1:1/kanarifugl.dtd\">" + text));
        all.put("XInclude", text -> utf8(DECLARED + first(text, INCLUDE)));
        all.put(
                "UTF-7",
                text -> utf8("<?xml version=\"1.0\" encoding=\"UTF-7\"?>" + first(text, "+ADw-kanarifugl/+AD4-")));
        all.put("wrong charset", text -> ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + first(text, "n\u00f8tt"))
                .getBytes(StandardCharsets.ISO_8859_1));
        all.put("BOM", text -> utf8("\uFEFF" + DECLARED + text));
        all.put("two roots", text -> utf8(DECLARED + text + "<kanarifugl/>"));
        all.put("comment or CDATA inside a value", text -> utf8(DECLARED + first(text, "a<!-- k -->b<![CDATA[c]]>")));
        all.put("10,000 attributes", text -> utf8(DECLARED + first(text, attributes())));
        all.put("depth 5,000", text -> utf8(DECLARED + first(text, "<k>".repeat(5_000) + "</k>".repeat(5_000))));
        return all;
    }

    /** An element with ten thousand of them. */
    static String attributes() {
        return IntStream.range(0, 10_000)
                .mapToObj(i -> " a" + i + "=\"\"")
                .collect(Collectors.joining("", "<kanarifugl", "/>"));
    }

    private static byte[] doctype(String declarations, String document) {
        return utf8(DECLARED + "<!DOCTYPE x [" + declarations + "]>" + document);
    }

    /** Ten times ten times ten, nine times. */
    private static String laughs() {
        return IntStream.rangeClosed(1, 9)
                .mapToObj(i -> "<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining("", "<!ENTITY l0 \"kanarifugl\">", ""));
    }

    /** Puts something first into the root element. */
    private static String first(String document, String inserted) {
        int at = document.indexOf('>') + 1;
        return document.substring(0, at) + inserted + document.substring(at);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
