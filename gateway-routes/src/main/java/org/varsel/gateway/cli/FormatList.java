package org.varsel.gateway.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.varsel.gateway.translate.Dialects;
import org.varsel.gateway.translate.dialect.Dialect;
import org.varsel.gateway.translate.dialect.Profile;

/** The formats with what each carries, for people. */
final class FormatList {
    private FormatList() {}

    static List<String> lines() {
        return Dialects.standard().all().stream().map(FormatList::line).toList();
    }

    private static String line(Dialect dialect) {
        String carries = dialect.profiles().stream().sorted().map(Profile::key).collect(Collectors.joining(", "));
        return String.format("%-22s %s", dialect.name(), carries);
    }
}
