package org.varsel.standin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class StandInArchitectureTest {
    private static final JavaClasses STAND_INS = new ClassFileImporter()
            .withImportOption(StandInArchitectureTest::isStandIn)
            .importPackages("org.varsel.standin");

    /** Tests and what they make by hand share the package's folder, but are no stand-ins. */
    private static boolean isStandIn(Location location) {
        return !location.contains("Test") && !location.contains("/byhand/");
    }

    @Test
    void usesOnlyTheJdkAndPlainLibraries() {
        Assertions.assertThat(STAND_INS).hasSizeGreaterThan(20);

        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.varsel.standin",
                        "java..",
                        "javax.net.ssl..",
                        "javax.xml..",
                        "org.xml.sax..",
                        "com.networknt.schema..",
                        "com.sun.net.httpserver..",
                        "javax.xml..",
                        "org.w3c.dom..",
                        "org.xml.sax..",
                        "com.nimbusds.jose..",
                        "org.bouncycastle..",
                        "com.fasterxml.jackson..",
                        "org.erdtman.jcs..",
                        "org.snakeyaml.engine..",
                        "org.jspecify.annotations..")
                .check(STAND_INS);
    }
}
