package org.varsel.gateway.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class FastStartTest {

    @Test
    void onlyServingTouchesSpring() {
        noClasses()
                .that()
                .resideInAnyPackage("org.varsel.gateway.cli", "org.varsel.gateway.keys")
                .and()
                .doNotHaveSimpleName("GatewayStart")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.apache.camel..", "org.apache.catalina..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.varsel.gateway.cli", "org.varsel.gateway.keys"));
    }
}
