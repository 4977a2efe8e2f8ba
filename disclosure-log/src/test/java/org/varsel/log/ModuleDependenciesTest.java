package org.varsel.log;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.varsel.log", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleDependenciesTest {
    @ArchTest
    static final ArchRule needsNothingButTheJdk = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..", "org.varsel.log..");

    @ArchTest
    static final ArchRule opensNoConnectionAndNoDatabase =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("java.net..", "java.sql..", "javax.net..");

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("org.varsel.log.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule vaultAndProofsDoNotKnowEachOther = noClasses()
            .that()
            .resideInAPackage("..vault..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..tree..", "..note..", "..entry..", "..tile..", "..verify..");

    @ArchTest
    static final ArchRule everyRefusalHasAName = noClasses()
            .that()
            .areNotAssignableTo(Throwable.class)
            .should()
            .callConstructor(RuntimeException.class, String.class)
            .orShould()
            .callConstructor(IllegalStateException.class, String.class)
            .orShould()
            .callConstructor(Exception.class, String.class)
            .because("whoever handles a failure must be able to tell it apart");
}
