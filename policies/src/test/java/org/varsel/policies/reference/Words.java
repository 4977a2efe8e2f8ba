package org.varsel.policies.reference;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.varsel.schemas.code.Code;
import org.varsel.schemas.code.CodeLists;

/** Codes of a list in words. */
final class Words {

    private Words() {}

    /** The labels of those codes in the order of their list; a code that the list does not have stands for itself at the end. */
    static String text(String list, Collection<String> codes) {
        return String.join(", ", labels(list, codes));
    }

    static List<String> labels(String list, Collection<String> codes) {
        List<Code> all = CodeLists.standard().list(list).codes();
        List<String> known = all.stream()
                .filter(code -> codes.contains(code.code()))
                .map(code -> code.label("en"))
                .toList();
        List<String> unknown = codes.stream()
                .filter(code -> all.stream().noneMatch(one -> one.code().equals(code)))
                .sorted()
                .toList();
        return Stream.concat(known.stream(), unknown.stream()).toList();
    }
}
