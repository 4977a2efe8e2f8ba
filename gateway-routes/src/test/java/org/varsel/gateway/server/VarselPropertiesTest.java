package org.varsel.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class VarselPropertiesTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Properties.class);

    @Test
    void theDefaultsAreLoopbackAndTheDocumentedPorts() {
        runner.withPropertyValues("varsel.home=/srv/varsel").run(context -> {
            VarselProperties properties = context.getBean(VarselProperties.class);

            assertThat(properties.bind().isLoopbackAddress()).isTrue();
            assertThat(properties.managementBind().isLoopbackAddress()).isTrue();
            assertThat(properties.ports()).isEqualTo(new VarselProperties.Ports(8443, 8444, 8445, false));
            assertThat(properties.limits().body().toMegabytes()).isEqualTo(1);
            assertThat(properties.limits().envelopeAge()).isEqualTo(Duration.ofDays(7));
            assertThat(properties.resolve(properties.parties().folder())).isEqualTo(Path.of("/srv/varsel/parties"));
            assertThat(properties.passwordFile()).isEqualTo(Path.of("/srv/varsel/keys/password"));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "varsel.ports.agencies=70000, agencies",
        "varsel.ports.desk=8443, different",
        "varsel.limits.body=2MB, body",
        "varsel.limits.body=0B, body",
        "varsel.limits.headers=1B, headers",
        "varsel.limits.silence=0s, silence",
        "varsel.limits.threads=0, threads",
        "varsel.log.domains[0].name=No EOS, name",
        "varsel.ports.desk=many, varsel.ports.desk",
        "varsel.polices.profile=demo, varsel.polices"
    })
    void aValueOutOfBoundsOrAMistypedKeyStopsTheStart(String property, String words) {
        runner.withPropertyValues("varsel.home=/srv/varsel", property)
                .run(context -> assertThat(context).getFailure().satisfies(failure -> assertThat(failure)
                        .hasStackTraceContaining(words)));
    }

    @Test
    void withoutAHomeThereIsNoStart() {
        runner.run(context -> assertThat(context).getFailure().hasStackTraceContaining("home"));
    }

    @Test
    void everyKeyIsDocumented() throws Exception {
        String source = Files.readString(Path.of("src/main/java/org/varsel/gateway/server/VarselProperties.java"));

        assertThat(undocumented(VarselProperties.class, source)).isEmpty();
    }

    private static List<String> undocumented(Class<?> type, String source) {
        List<String> missing = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (!source.contains("@param " + component.getName() + " ")) {
                missing.add(type.getSimpleName() + "." + component.getName());
            }
            if (component.getType().isRecord()) {
                missing.addAll(undocumented(component.getType(), source));
            }
        }
        return missing;
    }

    @EnableConfigurationProperties(VarselProperties.class)
    static class Properties {}
}
