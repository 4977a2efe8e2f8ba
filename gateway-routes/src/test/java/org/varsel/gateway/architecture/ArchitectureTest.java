package org.varsel.gateway.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.varsel.gateway.record.Dispatches;
import org.varsel.gateway.record.RecordedDisclosure;

/** The rules of the house, over the classes that are shipped. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("org.varsel");

    @Test
    void theWholeHouseIsLookedAt() {
        for (String module : List.of("org.varsel.schemas", "org.varsel.policies", "org.varsel.log", Rooms.GATEWAY)) {
            assertThat(HOUSE.that(resideInAPackage(module + ".."))).as(module).hasSizeGreaterThan(10);
        }
        assertThat(HOUSE.that(resideInAPackage("org.varsel.standin.."))).isEmpty();
    }

    @Test
    void everyFolderOfTheGatewayIsARoomOrStandsBesideTheWalk() throws IOException {
        assertThat(folders())
                .isSubsetOf(Stream.concat(Rooms.IN_ORDER.stream(), Rooms.BESIDE.stream())
                        .toList());
    }

    @Test
    void onlyRoutesAndTheOneErrorHandlingKnowCamel() {
        noClasses()
                .that(are(
                        not("is a route", nameMatching(".*\\.[A-Z][A-Za-z]*Route(\\$.*)?|.*\\.GatewayErrors(\\$.*)?"))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.camel..")
                .because("routes connect, beans decide")
                .check(HOUSE);
    }

    @Test
    void everyRoomWithRoutesHasOneNamedAfterItAndRoutesStandInRooms() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Route")
                .should()
                .resideInAnyPackage(
                        Rooms.IN_ORDER.stream().map(Rooms::packageOf).toArray(String[]::new))
                .check(HOUSE);
        HOUSE.that(simpleNameEndingWith("Route")).forEach(route -> assertThat(HOUSE.contain(
                        route.getPackageName() + "." + capitalised(lastOf(route.getPackageName())) + "Route"))
                .as(route.getName())
                .isTrue());
    }

    @Test
    void aRoomUsesOnlyRoomsBeforeIt() {
        for (int i = 0; i < Rooms.IN_ORDER.size(); i++) {
            String[] later = Rooms.IN_ORDER.subList(i + 1, Rooms.IN_ORDER.size()).stream()
                    .map(Rooms::packageOf)
                    .toArray(String[]::new);
            if (later.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage(Rooms.packageOf(Rooms.IN_ORDER.get(i)))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(later)
                        .because("a notice walks forward; the ways back are the ports of the root package")
                        .allowEmptyShould(true)
                        .check(HOUSE);
            }
        }
    }

    @Test
    void noRoomKnowsTheCommandLineOrTheDemo() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        Rooms.IN_ORDER.stream().map(Rooms::packageOf).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Rooms.packageOf("cli"), Rooms.packageOf("demo"))
                .check(HOUSE);
    }

    @Test
    void partiesKeysAndTheLawKnowNoRoom() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        Rooms.packageOf("party"),
                        Rooms.packageOf("keys"),
                        Rooms.packageOf("certificate"),
                        Rooms.packageOf("law"),
                        Rooms.packageOf("register"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        Rooms.IN_ORDER.stream().map(Rooms::packageOf).toArray(String[]::new))
                .check(HOUSE);
    }

    @Test
    void theOtherModulesNeverKnowTheGateway() {
        noClasses()
                .that()
                .resideInAnyPackage("org.varsel.schemas..", "org.varsel.policies..", "org.varsel.log..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(Rooms.GATEWAY + "..")
                .check(HOUSE);
    }

    @Test
    void schemasKnowNobodyAndTheLogKnowsOnlyTheJdk() {
        noClasses()
                .that()
                .resideInAPackage("org.varsel.schemas..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.varsel.policies..", "org.varsel.log..")
                .check(HOUSE);
        classes()
                .that()
                .resideInAPackage("org.varsel.log..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.varsel.log..", "java..", "javax.crypto..", "org.jspecify.annotations..")
                .check(HOUSE);
    }

    @Test
    void theLawKnowsNoLog() {
        noClasses()
                .that()
                .resideInAPackage("org.varsel.policies..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.varsel.log..")
                .check(HOUSE);
    }

    @Test
    void aRecordedDisclosureIsMadeByTheProofCheckAlone() {
        constructors()
                .that()
                .areDeclaredIn(RecordedDisclosure.class)
                .should()
                .bePackagePrivate()
                .check(HOUSE);
        classes()
                .that(are(new DescribedPredicate<JavaClass>("make a RecordedDisclosure") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getConstructorCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(RecordedDisclosure.class));
                    }
                }))
                .should()
                .be(Dispatches.class)
                .check(HOUSE);
    }

    @Test
    void whatSendsTakesARecordedDisclosureAndNothingElse() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .haveFullyQualifiedName(Rooms.GATEWAY + ".deliver.Push")
                .and()
                .arePublic()
                .should()
                .haveRawParameterTypes(RecordedDisclosure.class)
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage(Rooms.packageOf("deliver"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        Rooms.packageOf("decide"),
                        Rooms.packageOf("minimise"),
                        Rooms.packageOf("translate"),
                        Rooms.packageOf("seal"))
                .because("what is not recorded cannot be sent")
                .check(HOUSE);
    }

    @Test
    void outOfTheRoomsOnlyDeliverSpeaksHttp() {
        noClasses()
                .that()
                .resideInAnyPackage(Rooms.IN_ORDER.stream()
                        .filter(room -> !room.equals("deliver"))
                        .map(Rooms::packageOf)
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.net.http..")
                .check(HOUSE);
    }

    @Test
    void failuresHaveNamesOfTheirOwn() {
        Set<String> vanilla = Set.of(
                "java.lang.Throwable",
                "java.lang.Error",
                "java.lang.Exception",
                "java.lang.RuntimeException",
                "java.lang.IllegalStateException",
                "java.lang.AssertionError");
        noClasses()
                .should()
                .callCodeUnitWhere(new DescribedPredicate<JavaCall<?>>("an exception without a name of ours is made") {
                    @Override
                    public boolean test(JavaCall<?> call) {
                        return call.getName().equals("<init>")
                                && vanilla.contains(call.getTargetOwner().getName())
                                && !call.getOriginOwner().isAssignableTo(Throwable.class);
                    }
                })
                .check(HOUSE);
    }

    @Test
    void onlyTheCommandLineWritesToTheTerminal() {
        noClasses()
                .that()
                .resideOutsideOfPackages(Rooms.packageOf("cli"), "org.varsel.log.verify..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(HOUSE);
    }

    @Test
    void noPackageHasANameThatSaysNothing() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..", "..common..", "..helper..", "..manager..", "..impl..", "..service..", "..core..")
                .check(HOUSE);
    }

    @Test
    void nobodyWaitsBySleeping() {
        noClasses()
                .that(are(not("is the demo's patience", nameMatching(".*\\.demo\\.Patience"))))
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .check(HOUSE);
    }

    @Test
    void entriesOfTheLogAreMadeBySealAndRecordAlone() {
        classes()
                .that(are(not("outside the log", resideInAnyPackage("org.varsel.log.."))))
                .and(are(new DescribedPredicate<JavaClass>("make log entries") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getMethodCallsFromSelf().stream()
                                .anyMatch(
                                        call -> call.getTargetOwner().getName().equals("org.varsel.log.entry.LogEntry")
                                                && call.getName().equals("builder"));
                    }
                }))
                .should()
                .resideInAnyPackage(Rooms.packageOf("seal"), Rooms.packageOf("record"))
                .check(HOUSE);
    }

    static List<String> folders() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/main/java/org/varsel/gateway"))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static String capitalised(String room) {
        return room.substring(0, 1).toUpperCase(Locale.ROOT) + room.substring(1);
    }

    private static String lastOf(String packageName) {
        return packageName.substring(packageName.lastIndexOf('.') + 1);
    }

    private static DescribedPredicate<JavaClass> not(String what, DescribedPredicate<? super JavaClass> predicate) {
        return new DescribedPredicate<>("not: " + what) {
            @Override
            public boolean test(JavaClass type) {
                return !predicate.test(type);
            }
        };
    }
}
