package org.varsel.schemas.xml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.varsel.schemas.xml.MalformedXml.Reason;

/**
 * Bytes to text, before any parser sees them. In XML nothing but a document type, a comment or a CDATA section begins with
 * {@code <!}, and nothing but an instruction or the XML declaration with {@code <?}. As none of them is allowed, looking for those
 * two characters is enough to say that no parser will ever meet one, whatever its settings.
 */
final class PlainMarkup {

    private static final String DECLARATION = "<?xml";

    private PlainMarkup() {}

    static String of(byte[] utf8, int maxBytes) {
        if (utf8.length > maxBytes) {
            throw new MalformedXml(Reason.SIZE);
        }
        String text = decoded(utf8);
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '<') {
                requirePlain(text, at);
            } else if ((c < ' ' && c != '\t' && c != '\n' && c != '\r') || c >= '\uFFFE') {
                throw malformed(c == 0 ? Reason.ENCODING : Reason.SYNTAX, text, at);
            }
        }
        return text;
    }

    private static String decoded(byte[] utf8) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            if (!text.isEmpty() && text.charAt(0) == '\uFEFF') {
                throw new MalformedXml(Reason.ENCODING);
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new MalformedXml(Reason.ENCODING);
        }
    }

    private static void requirePlain(String text, int at) {
        if (text.startsWith("!", at + 1)) {
            throw malformed(forbidden(text, at), text, at);
        }
        if (text.startsWith("?", at + 1) && !declaration(text, at)) {
            throw malformed(Reason.INSTRUCTION, text, at);
        }
    }

    private static Reason forbidden(String text, int at) {
        if (text.startsWith("<!DOCTYPE", at)) {
            return Reason.DOCTYPE;
        }
        if (text.startsWith("<!--", at)) {
            return Reason.COMMENT;
        }
        return text.startsWith("<![CDATA[", at) ? Reason.CDATA : Reason.SYNTAX;
    }

    /** Only the very first characters can be the XML declaration; {@code <?xml-stylesheet} is none. */
    private static boolean declaration(String text, int at) {
        int after = DECLARATION.length();
        return at == 0
                && text.startsWith(DECLARATION)
                && text.length() > after
                && Character.isWhitespace(text.charAt(after));
    }

    private static MalformedXml malformed(Reason reason, String text, int at) {
        String before = text.substring(0, at);
        long line = 1 + before.chars().filter(c -> c == '\n').count();
        return new MalformedXml(reason, line, at - before.lastIndexOf('\n'));
    }
}
