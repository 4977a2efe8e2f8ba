package org.varsel.gateway.translate.niem;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.varsel.gateway.translate.Plausible;
import org.varsel.gateway.translate.XmlNames;
import org.varsel.gateway.translate.dialect.Profile;

class Niem6PropertyTest {
    private static final Niem6 DIALECT = new Niem6();

    @Property(tries = 100)
    void whateverTheTextsAreTheMessageKeepsTheSchema(@ForAll long seed) {
        assertThat(DIALECT.check(
                        Profile.DISCLOSURE, DIALECT.write(Profile.DISCLOSURE, Plausible.any(Profile.DISCLOSURE, seed))))
                .isEmpty();
    }

    @Property(tries = 100)
    void noTextAddsAnElement(@ForAll long seed) {
        XmlNames.assertSameWhateverTheTexts(
                Plausible.any(Profile.DISCLOSURE, seed),
                document -> DIALECT.write(Profile.DISCLOSURE, document).main().bytes());
    }
}
