package org.varsel.gateway.translate.cloudevents;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;

/**
 * Attributes as headers by the HTTP binding of CloudEvents 1.0.2, section 3.1.3: whatever is not visible ASCII, and quotes and
 * percent signs, is percent-encoded, so that no value can end its header or begin another.
 */
final class HttpHeaders {
    private static final String PREFIX = "ce-";
    private static final String TYPE = "content-type";
    private static final String CONTENT = "datacontenttype";
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private HttpHeaders() {}

    static Map<String, String> of(Map<String, String> attributes, String mediaType) {
        Map<String, String> headers = new TreeMap<>();
        attributes.forEach((name, value) -> headers.put(PREFIX + name, encoded(value)));
        headers.remove(PREFIX + CONTENT);
        headers.put(TYPE, mediaType);
        return headers;
    }

    static Map<String, String> read(Map<String, String> headers) {
        Map<String, String> attributes = new TreeMap<>();
        headers.forEach((header, value) -> {
            String name = header.toLowerCase(Locale.ROOT);
            if (name.startsWith(PREFIX)) {
                if (attributes.put(name.substring(PREFIX.length()), decoded(value)) != null) {
                    throw unreadable("The message has one attribute in two headers.");
                }
            } else if (name.equals(TYPE)) {
                attributes.put(CONTENT, value.strip());
            }
        });
        return attributes;
    }

    static String encoded(String value) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            if (b > ' ' && b < 0x7F && b != '"' && b != '%') {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HEX[(b >> 4) & 0xF]).append(HEX[b & 0xF]);
            }
        }
        return encoded.toString();
    }

    /** Also takes a quoted value and lower-case digits, as the binding asks of a receiver. */
    static String decoded(String header) {
        String value = unquoted(header.strip());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            int high = c == '%' && i + 2 < value.length() ? Character.digit(value.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(value.charAt(i + 2), 16);
            if (c > 0x7E || c < ' ' || (c == '%' && low < 0)) {
                throw unreadable("A header of the message is not percent-encoded as the HTTP binding asks.");
            }
            bytes.write(c == '%' ? (high << 4) | low : c);
            i += c == '%' ? 2 : 0;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw unreadable("A header of the message does not decode to UTF-8.");
        }
    }

    private static String unquoted(String value) {
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1")
                : value;
    }

    private static Rejected unreadable(String detail) {
        return new Rejected(ErrorCode.TRANSLATE_UNREADABLE, detail).at("/headers");
    }
}
