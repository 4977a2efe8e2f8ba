package org.varsel.gateway.translate.xoev;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.translate.mapping.Form;

/** Says that there is no reference to a case, which the header of XJustiz wants said. */
final class WithoutCase implements Form {
    @Override
    public List<String> carries() {
        return List.of();
    }

    @Override
    public @Nullable JsonNode write(JsonNode header) {
        return header.has("subjectRef") ? null : TextNode.valueOf("true");
    }

    @Override
    public JsonNode read(JsonNode dialect) {
        return dialect;
    }
}
