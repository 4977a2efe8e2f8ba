package org.varsel.gateway.hostile;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.apache.xml.security.c14n.InvalidCanonicalizerException;
import org.apache.xml.security.encryption.DocumentSerializer;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Writes what is to be encrypted, and then changes its text: into what no tree would keep, or what would be no tree. */
final class ChangedContent extends DocumentSerializer {
    private final UnaryOperator<String> change;

    ChangedContent(UnaryOperator<String> change) throws InvalidCanonicalizerException {
        super(true);
        this.change = change;
    }

    @Override
    public byte[] serializeToByteArray(Element element) throws Exception {
        return changed(super.serializeToByteArray(element));
    }

    @Override
    public byte[] serializeToByteArray(NodeList nodes) throws Exception {
        return changed(super.serializeToByteArray(nodes));
    }

    private byte[] changed(byte[] utf8) {
        return change.apply(new String(utf8, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }
}
