package org.varsel.schemas.code;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One version of a code list, in the order of its file. */
public final class CodeList {

    private final CodeListFile file;
    private final Map<String, Code> byCode;

    CodeList(CodeListFile file) {
        this.file = file;
        this.byCode = file.codes().stream().collect(Collectors.toUnmodifiableMap(Code::code, Function.identity()));
    }

    /** Short name, as constraints and schemas use it. */
    public String name() {
        return file.name();
    }

    /** Canonical URI, the same for all versions. */
    public String uri() {
        return file.uri();
    }

    public String version() {
        return file.version();
    }

    /** First day of validity, {@code YYYY-MM-DD}. */
    public String validFrom() {
        return file.validFrom();
    }

    /** Where the codes come from, with the date at which they were read. */
    public String source() {
        return file.source();
    }

    public List<Code> codes() {
        return file.codes();
    }

    public boolean contains(String code) {
        return byCode.containsKey(code);
    }

    public Optional<Code> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
