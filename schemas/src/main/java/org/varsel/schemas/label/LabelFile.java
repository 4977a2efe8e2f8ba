package org.varsel.schemas.label;

import java.util.HashMap;
import java.util.Map;

/**
 * The labels of one language as their file has them.
 *
 * @param types by name of the type
 * @param categories by name of the category
 * @param fields of the content, {@code identity.fullName}
 * @param values of the objects that several members share, {@code address.street}
 * @param header of the header of both profiles, {@code supersedes.version}
 * @param legal of the legal block of both profiles, {@code basis.citation}
 * @param words yes and no
 */
record LabelFile(
        String language,
        Map<String, String> types,
        Map<String, String> categories,
        Map<String, String> fields,
        Map<String, String> values,
        Map<String, String> header,
        Map<String, String> legal,
        Map<String, String> words) {

    LabelFile {
        types = Map.copyOf(types);
        categories = Map.copyOf(categories);
        fields = Map.copyOf(fields);
        values = Map.copyOf(values);
        header = Map.copyOf(header);
        legal = Map.copyOf(legal);
        words = Map.copyOf(words);
    }

    /** All members under one key each: of the content as they are, the others with the name of their part before them. */
    Map<String, String> members() {
        Map<String, String> members = new HashMap<>(fields);
        header.forEach((path, label) -> members.put("header." + path, label));
        legal.forEach((path, label) -> members.put("legal." + path, label));
        values.forEach((path, label) -> members.put(MemberPaths.SHARED + path, label));
        return Map.copyOf(members);
    }
}
