package org.varsel.gateway.translate.dialect;

import java.util.List;
import java.util.Locale;
import org.varsel.schemas.xml.Leaf;
import org.varsel.schemas.xml.XmlForms;

/** The canonical documents that a dialect may carry. */
public enum Profile {
    /** What a recipient reads. */
    DISCLOSURE(XmlForms.standard().disclosure().leaves()),
    /** What a sender hands in. */
    SUBMISSION(XmlForms.standard().submission().leaves()),
    /** What either side answers. */
    RECEIPT(XmlForms.standard().receipt().leaves());

    @SuppressWarnings("ImmutableEnumChecker") // made by List.copyOf
    private final List<Leaf> leaves;

    Profile(List<Leaf> leaves) {
        this.leaves = leaves;
    }

    /** Every place where such a document may hold a value. */
    public List<Leaf> leaves() {
        return leaves;
    }

    /** Its name in a mapping. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
