package org.varsel.schemas.constraint.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every number that a register makes passes, without a warning, and no other text makes a check throw. */
class DrawnNumbersPropertyTest {

    private static final Map<PersonNumbering, Function<Random, String>> REGISTERS = Map.of(
            new NorwegianNumber(false), random -> DrawnNumbers.norwegian(random, false),
            new NorwegianNumber(true), random -> DrawnNumbers.norwegian(random, true),
            new BelgianNumber(), DrawnNumbers::belgian,
            new DanishNumber(), DrawnNumbers::danish,
            new DutchNumber(), DrawnNumbers::dutch,
            new SpanishNumber(false), DrawnNumbers::dni,
            new SpanishNumber(true), DrawnNumbers::nie,
            new SwedishNumber(), DrawnNumbers::swedish,
            new HealthServiceNumber(), DrawnNumbers::healthService,
            new PoliceComputerNumber(), DrawnNumbers::policeComputer);

    @Property(tries = 500)
    void whatARegisterMakesPasses(@ForAll long seed) {
        REGISTERS.forEach((numbering, register) -> {
            String number = register.apply(new Random(seed));

            assertThat(numbering.issuable(number)).as(numbering.asIssued()).isTrue();
            assertThat(numbering.usual(number)).as(numbering.unusual()).isTrue();
        });
    }

    @Property(tries = 500)
    void aFrenchNirIsRecognised(@ForAll long seed) {
        String number = DrawnNumbers.french(new Random(seed));

        assertThat(FrenchNumber.isOne(number)).isTrue();
        assertThat(FrenchNumber.isOne(number.charAt(0) + " " + number.substring(1)))
                .isTrue();
    }

    @Property(tries = 500)
    void noTextMakesACheckThrow(@ForAll("texts") String text) {
        REGISTERS.keySet().forEach(numbering -> assertThat(numbering.issuable(text) && text.isBlank())
                .isFalse());
        assertThat(FrenchNumber.isOne(text) && text.length() < 15).isFalse();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().numeric().ofMaxLength(16),
                Arbitraries.strings().withChars("0123456789-+./ XYZAB٣\n").ofMaxLength(20),
                Arbitraries.strings().ofMaxLength(20));
    }
}
