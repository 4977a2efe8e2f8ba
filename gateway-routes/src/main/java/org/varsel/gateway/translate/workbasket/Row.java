package org.varsel.gateway.translate.workbasket;

/**
 * One value of a notice.
 *
 * @param path JSON pointer (RFC 6901) of the value
 * @param part {@code header}, {@code legal} or the category
 * @param partLabel what people call the part
 * @param label what people call the value, the members around it first
 * @param value as it stands in the notice, unchanged; empty where a list or an object is empty
 * @param codeLabel what people call the value where it is a code; else empty
 */
record Row(String path, String part, String partLabel, String label, String value, String codeLabel) {

    /** What people read: the label of a code, any other value itself. */
    String shown() {
        return codeLabel.isEmpty() ? value : codeLabel;
    }
}
