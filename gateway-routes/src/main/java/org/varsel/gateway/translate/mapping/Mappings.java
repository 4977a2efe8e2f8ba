package org.varsel.gateway.translate.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.varsel.gateway.translate.dialect.Loss;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.schemas.json.MalformedJson;
import org.varsel.schemas.json.StrictJson;

/** Reads and compiles the {@code mapping.yaml} of a dialect. */
public final class Mappings {
    private Mappings() {}

    /**
     * The mapping in the folder of a dialect.
     *
     * @param dialect a class of the package whose folder it is
     * @param forms what {@code as} may name
     * @throws MalformedMapping when it does not compile
     */
    public static Mapping of(Class<?> dialect, Map<String, Form> forms) {
        try (InputStream in = dialect.getResourceAsStream("mapping.yaml")) {
            if (in == null) {
                throw new MalformedMapping(dialect.getPackageName(), "mapping.yaml", "there is no such file");
            }
            return compiled(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8), forms);
        } catch (IOException e) {
            throw new MalformedMapping(dialect.getPackageName(), "mapping.yaml", "cannot be read");
        }
    }

    static Mapping compiled(String yaml, Map<String, Form> forms) {
        MappingFile file = file(yaml);
        Map<Profile, List<Rule>> rules = new EnumMap<>(Profile.class);
        Map<Profile, Loss> losses = new EnumMap<>(Profile.class);
        file.documents().forEach((key, entries) -> {
            Profile profile = profile(file, key);
            MappingCompiler compiler = new MappingCompiler(file, profile, forms);
            rules.put(profile, compiler.rules(entries));
            losses.put(profile, compiler.loss());
        });
        return new Mapping(file, rules, losses);
    }

    private static MappingFile file(String yaml) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel("mapping.yaml")
                .setMaxAliasesForCollections(0)
                .setAllowDuplicateKeys(false)
                .build();
        Object tree = new Load(settings).loadFromString(yaml);
        try {
            return StrictJson.as(StrictJson.tree(tree), MappingFile.class);
        } catch (MalformedJson e) {
            throw new MalformedMapping("an unknown dialect", "mapping.yaml", "is not of the form of MappingFile");
        }
    }

    private static Profile profile(MappingFile file, String key) {
        for (Profile profile : Profile.values()) {
            if (profile.key().equals(key)) {
                return profile;
            }
        }
        throw new MalformedMapping(
                file.dialect(),
                key,
                "is no profile; known are "
                        + Set.of(Profile.values()).toString().toLowerCase(Locale.ROOT));
    }
}
