package org.varsel.gateway.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.party.DialectNames;
import org.varsel.gateway.server.VarselProperties;
import org.varsel.gateway.translate.Dialects;
import org.varsel.log.entry.EntryType;

/** The README's tables say what there is: no more, no less. */
class ReadmeTest {

    @Test
    void everyErrorCodeIsListedWithItsStatusAndRemedy() {
        ReadmeTable table = ReadmeTable.named("errors");

        assertThat(table.rows().stream().map(row -> String.join(" | ", row.subList(0, 4))))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ErrorCode.values())
                        .map(code -> code.code() + " | " + code.status() + " | " + code.title() + " | " + code.remedy())
                        .map(line -> line.replace("`", ""))
                        .toList());
    }

    @Test
    void everyFormatIsListed() {
        assertThat(ReadmeTable.named("formats").column(0)).containsExactlyInAnyOrderElementsOf(DialectNames.all());
        assertThat(Dialects.standard().names()).containsExactlyInAnyOrderElementsOf(DialectNames.all());
    }

    @Test
    void everyConfigurationKeyIsListed() {
        ReadmeTable table = ReadmeTable.named("configuration");

        assertThat(table.column(0)).containsExactlyInAnyOrderElementsOf(keys().keySet());
    }

    @Test
    void theDefaultsAreThoseOfTheProgram() {
        Map<String, String> keys = keys();
        Map<String, String> listed = new TreeMap<>();
        ReadmeTable.named("configuration").rows().forEach(row -> listed.put(row.get(0), row.get(1)));

        keys.values().removeIf(String::isEmpty);
        listed.keySet().retainAll(keys.keySet());
        assertThat(listed).isEqualTo(keys);
    }

    @Test
    void everyTypeOfEntryThatTheGatewayWritesIsListed() {
        ReadmeTable table = ReadmeTable.named("entries");

        assertThat(table.column(0)).containsExactlyInAnyOrderElementsOf(written());
    }

    @Test
    void theRoomsAreTheFoldersAndTheirRoutesStandWithThem() throws IOException {
        ReadmeTable table = ReadmeTable.named("routes");

        Set<String> folders = ArchitectureTest.folders().stream()
                .filter(folder -> !Rooms.BESIDE.contains(folder))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(new TreeSet<>(table.column(0))).isEqualTo(folders);
        assertThat(table.rows()).filteredOn(row -> !row.get(1).equals("–")).allSatisfy(row -> assertThat(row.get(1))
                .matches(row.get(0) + "(\\.[a-z-]+){0,2}"));
    }

    /** Key and default, which is empty where there is none. */
    private static Map<String, String> keys() {
        Map<String, String> keys = new TreeMap<>();
        add(keys, "varsel.", VarselProperties.class);
        return keys;
    }

    private static void add(Map<String, String> keys, String prefix, Class<?> group) {
        for (RecordComponent component : group.getRecordComponents()) {
            String key = prefix + kebab(component.getName());
            Class<?> type = component.getType();
            if (type == List.class) {
                add(keys, key + "[].", (Class<?>)
                        ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]);
            } else if (type.isRecord()) {
                add(keys, key + ".", type);
            } else {
                keys.put(key, defaultOf(group, component));
            }
        }
    }

    /** The annotation stands on the constructor's parameter. */
    private static String defaultOf(Class<?> group, RecordComponent component) {
        int index = Arrays.asList(group.getRecordComponents()).stream()
                .map(RecordComponent::getName)
                .toList()
                .indexOf(component.getName());
        DefaultValue value =
                group.getDeclaredConstructors()[0].getParameters()[index].getAnnotation(DefaultValue.class);
        return value == null || value.value().length == 0 ? "" : Objects.requireNonNull(value.value()[0]);
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** The constants that the gateway's classes name, one for each entry they make. */
    private static List<String> written() {
        Set<String> wires = new TreeSet<>();
        List<JavaFieldAccess> accesses = new ArrayList<>();
        new ClassFileImporter()
                .withImportOption(location -> !location.contains("/test-classes/"))
                .importPackages(Rooms.GATEWAY + ".record", Rooms.GATEWAY + ".seal")
                .forEach(type -> accesses.addAll(type.getFieldAccessesFromSelf()));
        accesses.stream()
                .filter(access -> access.getTargetOwner().isEquivalentTo(EntryType.class))
                .forEach(access -> wires.add(EntryType.valueOf(access.getName()).wire()));
        return List.copyOf(wires);
    }
}
