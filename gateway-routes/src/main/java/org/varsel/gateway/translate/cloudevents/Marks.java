package org.varsel.gateway.translate.cloudevents;

import java.util.Set;
import java.util.stream.Collectors;
import org.varsel.schemas.code.Code;
import org.varsel.schemas.code.CodeLists;

/** Classification marks of all countries that mean "not classified". */
final class Marks {
    private static final String UNCLASSIFIED = "UNCLASSIFIED";
    private static final Set<String> LABELS = CodeLists.standard().all().stream()
            .filter(list -> list.name().equals("classification") || list.name().startsWith("classification-"))
            .flatMap(list -> list.codes().stream())
            .filter(code -> UNCLASSIFIED.equals(code.level()))
            .map(Code::code)
            .collect(Collectors.toUnmodifiableSet());

    private Marks() {}

    static boolean isUnclassified(String mark) {
        return LABELS.contains(mark);
    }
}
