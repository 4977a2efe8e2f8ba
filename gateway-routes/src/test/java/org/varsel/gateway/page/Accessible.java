package org.varsel.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** PDF/UA-1 as veraPDF reads the standard. */
public final class Accessible {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Accessible() {}

    public static void assertPdfUa(byte[] page) throws Exception {
        ValidationResult result = result(page);
        List<String> broken = result.getTestAssertions().stream()
                .map(broke -> broke.getRuleId().getClause() + " " + broke.getMessage())
                .distinct()
                .toList();
        assertThat(broken).isEmpty();
        assertThat(result.isCompliant()).isTrue();
    }

    public static ValidationResult result(byte[] page) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(page), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser);
        }
    }
}
