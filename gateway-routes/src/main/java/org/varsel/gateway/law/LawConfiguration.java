package org.varsel.gateway.law;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.varsel.gateway.server.VarselProperties;
import org.varsel.policies.LawBundles;
import org.varsel.policies.PackProfile;
import org.varsel.policies.bundle.SignOffs;
import org.varsel.policies.pack.PackFolder;

/** Puts the law together. It takes effect once the log can be written. */
@Configuration(proxyBeanMethods = false)
class LawConfiguration {

    @Bean
    ActiveLaw activeLaw(VarselProperties properties, Clock clock) {
        PackProfile profile = Profiles.of(properties);
        Path folder = properties.resolve(properties.policies().folder());
        Path keys = properties.resolve(properties.keys().folder());
        boolean onItsOwn = profile.isDemo() && TrustedLawKeys.in(keys).isEmpty();
        return new ActiveLaw(
                new LawFolder(folder),
                () -> TrustedLawKeys.in(onItsOwn ? DemoLaw.keys(folder) : keys),
                profile,
                clock,
                onItsOwn ? demoLaw(folder, properties) : null);
    }

    private static DemoLaw demoLaw(Path folder, VarselProperties properties) {
        @Nullable Path own = properties.policies().packs();
        PackProfile demo = PackProfile.demo();
        List<PackFolder> packs =
                own == null ? LawBundles.shipped(demo, SignOffs.NONE) : LawBundles.in(properties.resolve(own));
        return new DemoLaw(folder, packs, own == null ? SignOffs.NONE : SignOffs.in(properties.resolve(own)));
    }

    @Bean
    LawWatch lawWatch(ActiveLaw law, VarselProperties properties) {
        return new LawWatch(law, properties.policies().lookEvery());
    }

    @Bean
    LawHealth lawHealth(ActiveLaw law, Clock clock) {
        return new LawHealth(law, clock);
    }
}
