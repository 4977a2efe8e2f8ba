package org.varsel.schemas.xml;

import java.util.Locale;
import java.util.regex.Pattern;

/** {@code lowerCamelCase} of JSON and {@code UpperCamelCase} of XML. */
final class Names {

    private static final Pattern MEMBER = Pattern.compile("[a-z][A-Za-z0-9._-]{0,254}");
    private static final Pattern ELEMENT = Pattern.compile("[A-Z][A-Za-z0-9._-]{0,254}");

    private Names() {}

    static boolean hasElement(String member) {
        return MEMBER.matcher(member).matches();
    }

    static String element(String member) {
        return member.substring(0, 1).toUpperCase(Locale.ROOT) + member.substring(1);
    }

    /**
     * The member that an element of no schema stands for. An element that is not in UpperCamelCase is never one of ours, not even
     * where its letters are those of a member: {@code <fullName>} does not become {@code fullName}.
     */
    static String unknownMember(String element) {
        return ELEMENT.matcher(element).matches()
                ? element.substring(0, 1).toLowerCase(Locale.ROOT) + element.substring(1)
                : "<" + element + ">";
    }
}
