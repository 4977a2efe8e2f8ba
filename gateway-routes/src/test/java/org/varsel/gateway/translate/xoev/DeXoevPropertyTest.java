package org.varsel.gateway.translate.xoev;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.varsel.gateway.translate.Plausible;
import org.varsel.gateway.translate.XmlNames;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.varsel.gateway.translate.dialect.Profile;

class DeXoevPropertyTest {
    private static final DeXoev DIALECT = new DeXoev();

    @Property(tries = 100)
    void whateverTheTextsAreTheMessageKeepsOurSchemas(@ForAll long seed) {
        for (Profile profile : Profile.values()) {
            DialectMessage message = DIALECT.write(profile, Plausible.any(profile, seed));

            assertThat(DIALECT.check(profile, message)).as(profile.key()).isEmpty();
        }
    }

    @Property(tries = 100)
    void noTextAddsAnElement(@ForAll long seed) {
        XmlNames.assertSameWhateverTheTexts(
                Plausible.any(Profile.DISCLOSURE, seed),
                document -> DeXoev.content(DIALECT.write(Profile.DISCLOSURE, document)));
    }
}
