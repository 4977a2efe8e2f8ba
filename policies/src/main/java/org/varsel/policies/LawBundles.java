package org.varsel.policies;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.varsel.policies.pack.ClassPathFolder;
import org.varsel.policies.pack.DirectoryFolder;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.PackFolder;
import org.varsel.policies.pack.PackReader;
import org.varsel.policies.yaml.YamlFile;
import org.varsel.policies.yaml.YamlValue;

/**
 * Loads law. No pack is signed off by a lawyer yet, so each load needs somebody's word: the demo's, or the operator's for each pack by
 * name. In a folder that an operator points at, a pack that nobody vouches for stops the load; it is not skipped.
 */
public final class LawBundles {
    private static final String CONTENTS = "packs/packs.yaml";

    private LawBundles() {}

    /** The packs that ship with this module: all of them for the demo, else those that the operator accepts by name. */
    public static LawBundle standard(PackProfile profile) {
        try (InputStream in = LawBundles.class.getResourceAsStream("/" + CONTENTS)) {
            if (in == null) {
                throw new PolicyException("This build has no law packs: " + CONTENTS + " is missing");
            }
            List<String> names = YamlFile.document(CONTENTS, in.readAllBytes()).list(YamlValue::text);
            List<PackFolder> folders = new ArrayList<>();
            accepted(names, profile).forEach(name -> folders.add(new ClassPathFolder("packs/" + name)));
            return bundle(folders, profile);
        } catch (IOException unreadable) {
            throw new PolicyException("Cannot read " + CONTENTS, unreadable);
        }
    }

    /** An operator answers for the countries it serves, not for every pack that happens to ship. */
    private static List<String> accepted(List<String> names, PackProfile profile) {
        Set<String> unknown = profile.unknownAmong(names);
        if (!unknown.isEmpty()) {
            throw new PackRefused("This build has no law pack " + String.join(", ", unknown)
                    + "; varsel.policies can accept " + String.join(", ", names) + ".");
        }
        List<String> accepted = names.stream().filter(profile::allows).toList();
        if (accepted.isEmpty()) {
            throw new PackRefused("No lawyer has signed off any law pack (" + String.join(", ", names)
                    + "). Run the demo profile, or accept a pack by name in varsel.policies and answer for it.");
        }
        return accepted;
    }

    /** One pack from the class path: "packs/no". */
    public static LawBundle load(String classPathFolder, PackProfile profile) {
        return bundle(List.of(new ClassPathFolder(classPathFolder)), profile);
    }

    /** A directory with a pack.yaml, or one whose sub-directories have one each. */
    public static LawBundle load(Path directory, PackProfile profile) {
        if (Files.isRegularFile(directory.resolve("pack.yaml"), LinkOption.NOFOLLOW_LINKS)) {
            return bundle(List.of(new DirectoryFolder(directory)), profile);
        }
        try (Stream<Path> children = Files.list(directory)) {
            List<PackFolder> folders = new ArrayList<>();
            children.filter(child -> Files.isRegularFile(child.resolve("pack.yaml"), LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .forEach(child -> folders.add(new DirectoryFolder(child)));
            if (folders.isEmpty()) {
                throw new PolicyException("No law pack in " + directory + "; a pack is a folder with a pack.yaml");
            }
            return bundle(folders, profile);
        } catch (IOException unreadable) {
            throw new PolicyException(
                    "Cannot list " + directory + "; check that it exists and can be read", unreadable);
        }
    }

    private static LawBundle bundle(List<PackFolder> folders, PackProfile profile) {
        List<Pack> packs = new ArrayList<>();
        for (PackFolder folder : folders) {
            Pack pack = PackReader.read(folder);
            String name = pack.header().name();
            if (!profile.allows(name)) {
                throw new PackRefused("No lawyer has signed off the law pack \"" + name + "\" ("
                        + pack.header().version()
                        + "). Run the demo profile, or accept it by name in varsel.policies and answer for it.");
            }
            packs.add(pack);
        }
        packs.sort(Comparator.comparing(pack -> pack.header().name()));
        return new LawBundle(packs);
    }
}
