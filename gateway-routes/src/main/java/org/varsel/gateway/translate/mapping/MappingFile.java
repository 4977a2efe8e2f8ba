package org.varsel.gateway.translate.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code mapping.yaml} as it stands in a dialect's folder.
 *
 * @param dialect the dialect's name
 * @param claim how truthful it is: A schema-valid, B shape from public documentation or code, C inspired
 * @param readers the roles of those who read it; {@code everybody} for an envelope, which chooses nothing
 * @param namespaces for XML: prefix to namespace
 * @param codes crosswalks by name: canonical code to the dialect's; two that share a counterpart come back as the first
 * @param documents what is written for each profile, by {@code Profile.key()}
 */
record MappingFile(
        String dialect,
        String claim,
        Set<String> readers,
        @Nullable Map<String, String> namespaces,
        @Nullable Map<String, Map<String, String>> codes,
        Map<String, List<Entry>> documents) {

    /**
     * One name of the dialect.
     *
     * @param to its name there; {@code @name} is an XML attribute
     * @param from the canonical path whose value it takes: from the document with a slash in front, else from the item around it;
     *     {@code .} is the item itself, and {@code /} the whole document
     * @param each the canonical list of which every item becomes one
     * @param value a constant, written when the element around it holds anything else; in the form that {@code as} names
     * @param codes the crosswalk of the value
     * @param as the name of a form that the dialect's code provides, for what a rename cannot say
     * @param list whether one value is written as a list of one
     * @param echo whether it is only written: another name carries the same for reading
     * @param required whether a document that does not say it, or not in its form, is refused instead of written without
     * @param members what stands inside
     */
    record Entry(
            String to,
            @Nullable String from,
            @Nullable String each,
            @Nullable String value,
            @Nullable String codes,
            @Nullable String as,
            @Nullable Boolean list,
            @Nullable Boolean echo,
            @Nullable Boolean required,
            @Nullable List<Entry> members) {

        boolean listed() {
            return Boolean.TRUE.equals(list);
        }

        boolean echoed() {
            return Boolean.TRUE.equals(echo);
        }

        boolean demanded() {
            return Boolean.TRUE.equals(required);
        }
    }
}
