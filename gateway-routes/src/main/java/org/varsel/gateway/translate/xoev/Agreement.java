package org.varsel.gateway.translate.xoev;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.Finding;
import org.varsel.gateway.translate.mapping.Branch;

/** Whether an envelope says what the document in it makes it say. An envelope may say more: servers on the way add to it. */
final class Agreement {
    private Agreement() {}

    static List<Finding> findings(Branch expected, Branch said) {
        List<Finding> findings = new ArrayList<>();
        if (!expected.name().equals(said.name())) {
            findings.add(differs("/" + expected.name()));
        } else {
            compare(expected, said, "/" + expected.name(), findings);
        }
        return findings;
    }

    private static void compare(Branch expected, Branch said, String path, List<Finding> findings) {
        JsonNode value = expected.value();
        if (value != null && !value.equals(said.value())) {
            findings.add(differs(path));
        }
        Map<String, Integer> seen = new HashMap<>();
        for (Branch each : expected.branches()) {
            int index = seen.merge(each.name(), 1, Integer::sum) - 1;
            Branch same = nth(said, each.name(), index);
            if (same == null) {
                findings.add(differs(path + "/" + each.name()));
            } else {
                compare(each, same, path + "/" + each.name(), findings);
            }
        }
    }

    private static @Nullable Branch nth(Branch said, String name, int index) {
        int left = index;
        for (Branch each : said.branches()) {
            if (each.name().equals(name) && left-- == 0) {
                return each;
            }
        }
        return null;
    }

    private static Finding differs(String path) {
        return new Finding(
                path,
                "envelope",
                "does not say what the document in the envelope says; write the envelope anew from it");
    }
}
