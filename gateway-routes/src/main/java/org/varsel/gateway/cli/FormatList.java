package org.varsel.gateway.cli;

import java.util.stream.Collectors;
import org.varsel.gateway.translate.Dialects;
import org.varsel.gateway.translate.dialect.Dialect;
import org.varsel.gateway.translate.dialect.Profile;

/** The formats with what each carries, for people. */
final class FormatList {
    private FormatList() {}

    static String text() {
        StringBuilder text = new StringBuilder();
        for (Dialect dialect : Dialects.standard().all()) {
            String carries =
                    dialect.profiles().stream().sorted().map(Profile::key).collect(Collectors.joining(", "));
            text.append(String.format("%-22s %s%n", dialect.name(), carries));
        }
        return text.toString();
    }
}
