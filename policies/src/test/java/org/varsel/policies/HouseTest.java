package org.varsel.policies;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What must stay true of the module's build as it grows. */
class HouseTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.varsel.policies");

    @Test
    void failuresHaveNamesOfTheirOwn() {
        noClasses()
                .should()
                .callConstructor(RuntimeException.class, String.class)
                .orShould()
                .callConstructor(IllegalStateException.class, String.class)
                .orShould()
                .callConstructor(IllegalArgumentException.class, String.class)
                .because("a caller must be able to tell our refusals from mistakes of the platform")
                .allowEmptyShould(true)
                .check(onlyOurOwn());
    }

    @Test
    void theWayOfADecisionReadsNoFilesAndDoesNotReflect() {
        noClasses()
                .that()
                .resideInAnyPackage("org.varsel.policies.engine", "org.varsel.policies.condition")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.lang.reflect..", "java.nio.file..", "java.io..", "org.varsel.policies.yaml..")
                .check(CLASSES);
    }

    @Test
    void theConditionLanguageKnowsNeitherPacksNorEngine() {
        noClasses()
                .that()
                .resideInAPackage("org.varsel.policies.condition")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.varsel.policies.pack..", "org.varsel.policies.engine..", "org.varsel.policies.yaml..")
                .check(CLASSES);
    }

    @Test
    void thePacksDoNotKnowTheEngine() {
        noClasses()
                .that()
                .resideInAPackage("org.varsel.policies.pack")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.varsel.policies.engine..")
                .check(CLASSES);
    }

    @Test
    void theOnlyJsonHereIsTheValueThatAReductionShortens() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.Reduction(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson..")
                .because("the law decides about fields and facts, never about what a notice says")
                .check(CLASSES);
    }

    /** The base of our exceptions may call the platform's. */
    private static JavaClasses onlyOurOwn() {
        return CLASSES.that(com.tngtech.archunit.base.DescribedPredicate.not(
                com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName("PolicyException")));
    }
}
