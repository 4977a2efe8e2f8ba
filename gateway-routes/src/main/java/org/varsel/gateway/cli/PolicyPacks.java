package org.varsel.gateway.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.LawBundle;
import org.varsel.policies.LawBundles;
import org.varsel.policies.PackError;
import org.varsel.policies.PackProfile;
import org.varsel.policies.PolicyException;
import picocli.CommandLine.Option;

/** Which law a command looks at: the option {@code --packs}. Reads packs only; nobody decides a notice by them here. */
final class PolicyPacks {
    @Option(names = "--packs", paramLabel = "DIR", description = "Folder of law packs. Default: those of this program.")
    private @Nullable Path folder;

    LawBundle law() {
        return folder == null ? standard() : read(folder);
    }

    static LawBundle standard() {
        return LawBundles.standard(PackProfile.demo());
    }

    /** A pack with a mistake is refused with its place; a folder without packs is the caller's mistake. */
    static LawBundle read(Path folder) {
        try {
            return LawBundles.load(folder, PackProfile.demo());
        } catch (PackError mistake) {
            throw CommandFailed.refused(String.valueOf(mistake.getMessage()), mistake);
        } catch (PolicyException e) {
            throw CommandFailed.usage(String.valueOf(e.getMessage()), e);
        }
    }
}
