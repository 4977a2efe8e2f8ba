package org.varsel.gateway.translate.xoev;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.translate.mapping.Branch;
import org.varsel.gateway.translate.mapping.XmlText;

/** The vocabulary of XTA 2.1.1 and of the OSCI 2.02 meta data in it. */
final class Xta {
    /** What XTA calls one of our lists of keys and codes. */
    static final String LISTS = "urn:varsel:de:codeliste:";

    static final String VERSION = "1";

    static final XmlText XML = new XmlText(Map.of(
            "",
            "",
            "osci",
            "http://www.osci.eu/ws/2014/10/transport",
            "wsa",
            "http://www.w3.org/2005/08/addressing",
            "xta",
            "http://xoev.de/transport/xta/211"));

    private static final String UUID = "urn:uuid:";

    private Xta() {}

    static Branch element(String name, @Nullable Branch... inside) {
        Branch element = Branch.named(name);
        for (Branch branch : inside) {
            if (branch != null) {
                element.add(branch);
            }
        }
        return element;
    }

    static Branch text(String name, String text) {
        return Branch.named(name).value(TextNode.valueOf(text));
    }

    /** Nothing where there is no value. */
    static @Nullable Branch text(String name, JsonNode value) {
        return value.isMissingNode() || value.asText().isEmpty() ? null : text(name, value.asText());
    }

    static @Nullable Branch uuid(String name, JsonNode value) {
        return value.isMissingNode() ? null : text(name, UUID + value.asText());
    }

    /** A code with its list; more may be added. */
    static Branch code(String name, String list, String version, String code) {
        return element(name, text("@listURI", list), text("@listVersionID", version), text("code", code));
    }

    /** The text at the end of the names; empty where there is none. */
    static String at(Branch branch, String... names) {
        Branch at = branch;
        for (String name : names) {
            at = at == null ? null : at.first(name);
        }
        JsonNode value = at == null ? null : at.value();
        return value == null ? "" : value.asText().strip();
    }

    static String withoutUuid(String text) {
        return text.startsWith(UUID) ? text.substring(UUID.length()) : text;
    }

    static Rejected unreadable(String why) {
        return new Rejected(ErrorCode.TRANSLATE_UNREADABLE, "The message " + why + ".");
    }
}
