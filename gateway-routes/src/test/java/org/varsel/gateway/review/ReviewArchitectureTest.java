package org.varsel.gateway.review;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ReviewArchitectureTest {
    private static final JavaClasses GATEWAY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.varsel.gateway");

    private static final String[] ROOMS = {
        "..gateway.receive..", "..gateway.authenticate..", "..gateway.validate..", "..gateway.decide..",
        "..gateway.minimise..", "..gateway.translate..", "..gateway.seal..", "..gateway.record..",
        "..gateway.deliver..", "..gateway.acknowledge..", "..gateway.hold..", "..gateway.server..",
        "..gateway.party..", "..gateway.keys.."
    };

    @Test
    void noRoomKnowsTheDesk() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOMS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..gateway.review..")
                .check(GATEWAY);
    }

    @Test
    void theDeskNeverWritesTheStoreItself() {
        noClasses()
                .that()
                .resideInAPackage("..gateway.review..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.varsel.gateway.record.Recorder")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.transaction..")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.camel..")
                .check(GATEWAY);
    }

    @Test
    void onlyOnePlaceOpensTheVault() {
        classes()
                .that()
                .resideInAPackage("..gateway.review..")
                .and()
                .haveSimpleNameNotContaining("LeftContent")
                .and()
                .haveSimpleNameNotContaining("DeskConfiguration")
                .should()
                .onlyDependOnClassesThat()
                .doNotHaveFullyQualifiedName("org.varsel.gateway.record.StoredNotices")
                .check(GATEWAY);
    }
}
