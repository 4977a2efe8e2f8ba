package org.varsel.schemas.code;

import java.util.List;

/** A code list as its file has it. */
record CodeListFile(String name, String uri, String version, String validFrom, String source, List<Code> codes) {

    CodeListFile {
        codes = List.copyOf(codes);
    }
}
