package org.varsel.policies;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.varsel.policies.bundle.SignOff;
import org.varsel.policies.bundle.SignOffs;
import org.varsel.policies.pack.ClassPathFolder;
import org.varsel.policies.pack.DirectoryFolder;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.PackFolder;
import org.varsel.policies.pack.PackReader;
import org.varsel.policies.yaml.YamlFile;
import org.varsel.policies.yaml.YamlValue;

/**
 * Loads law. Each pack needs somebody's word: a lawyer's, who signed it off as it stands, the demo's, or the operator's by name. In a folder that an operator points at, a pack that nobody vouches for stops the load; it is not skipped.
 */
public final class LawBundles {
    private static final String CONTENTS = "packs/packs.yaml";

    private LawBundles() {}

    /** The packs that ship with this module: all of them for the demo, else those that the operator accepts by name. */
    public static LawBundle standard(PackProfile profile) {
        return load(shipped(profile, SignOffs.NONE), profile, SignOffs.NONE);
    }

    /** Where the packs lie that ship with this module and for which somebody answers. */
    public static List<PackFolder> shipped(PackProfile profile, SignOffs signOffs) {
        try (InputStream in = LawBundles.class.getResourceAsStream("/" + CONTENTS)) {
            if (in == null) {
                throw new PolicyException("This build has no law packs: " + CONTENTS + " is missing");
            }
            List<String> names = YamlFile.document(CONTENTS, in.readAllBytes()).list(YamlValue::text);
            List<PackFolder> folders = new ArrayList<>();
            accepted(names, profile, signOffs).forEach(name -> folders.add(new ClassPathFolder("packs/" + name)));
            return folders;
        } catch (IOException unreadable) {
            throw new PolicyException("Cannot read " + CONTENTS, unreadable);
        }
    }

    /** An operator answers for the countries it serves, not for every pack that happens to ship. */
    private static List<String> accepted(List<String> names, PackProfile profile, SignOffs signOffs) {
        Set<String> unknown = profile.unknownAmong(names);
        if (!unknown.isEmpty()) {
            throw new PackRefused("This build has no law pack " + String.join(", ", unknown)
                    + "; varsel.policies can accept " + String.join(", ", names) + ".");
        }
        List<String> accepted = names.stream()
                .filter(name -> profile.allows(name) || signOffs.has(name))
                .toList();
        if (accepted.isEmpty()) {
            throw new PackRefused("No lawyer has signed off any law pack (" + String.join(", ", names)
                    + "). Run the demo profile, or accept a pack by name in varsel.policies and answer for it.");
        }
        return accepted;
    }

    /** One pack from the class path: "packs/no". */
    public static LawBundle load(String classPathFolder, PackProfile profile) {
        return load(List.of(new ClassPathFolder(classPathFolder)), profile, SignOffs.NONE);
    }

    /** A directory with a pack.yaml, or one whose sub-directories have one each; sign-offs beside the packs count. */
    public static LawBundle load(Path directory, PackProfile profile) {
        return load(in(directory), profile, SignOffs.in(directory));
    }

    /** Where the packs of a directory lie. */
    public static List<PackFolder> in(Path directory) {
        if (Files.isRegularFile(directory.resolve("pack.yaml"), LinkOption.NOFOLLOW_LINKS)) {
            return List.of(new DirectoryFolder(directory));
        }
        try (Stream<Path> children = Files.list(directory)) {
            List<PackFolder> folders = new ArrayList<>();
            children.filter(child -> Files.isRegularFile(child.resolve("pack.yaml"), LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .forEach(child -> folders.add(new DirectoryFolder(child)));
            if (folders.isEmpty()) {
                throw new PolicyException("No law pack in " + directory + "; a pack is a folder with a pack.yaml");
            }
            return folders;
        } catch (IOException unreadable) {
            throw new PolicyException(
                    "Cannot list " + directory + "; check that it exists and can be read", unreadable);
        }
    }

    /** The packs of these folders, each with somebody who answers for it. */
    public static LawBundle load(List<PackFolder> folders, PackProfile profile, SignOffs signOffs) {
        List<Pack> packs = new ArrayList<>();
        Map<String, SignOff> signedOff = new TreeMap<>();
        for (PackFolder folder : folders) {
            Pack pack = PackReader.read(folder);
            String name = pack.header().name();
            signOffs.of(pack).ifPresent(signOff -> signedOff.put(name, signOff));
            if (!profile.allows(name) && !signedOff.containsKey(name)) {
                throw new PackRefused("No lawyer has signed off the law pack \"" + name + "\" ("
                        + pack.header().version()
                        + "). Run the demo profile, or accept it by name in varsel.policies and answer for it.");
            }
            packs.add(pack);
        }
        packs.sort(Comparator.comparing(pack -> pack.header().name()));
        return new LawBundle(packs, signedOff);
    }
}
