package org.varsel.gateway.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.varsel.gateway.keys.LawKey;
import org.varsel.gateway.keys.LawRole;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the key of somebody who signs law bundles. */
@Command(
        name = "law",
        header = "Make the key with which a lawyer or the operator signs law bundles.",
        description = {
            "%nWrites law-ROLE.p8, which stays with that person and never goes to the gateway, and law-ROLE.vkey, which the",
            "gateway trusts once it lies in its folder of keys."
        },
        footer = {"Example:", "  varsel keys law kari/ --role lawyer --name varsel.example/kari"})
final class KeysLaw implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder to write to.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--role",
            required = true,
            paramLabel = "lawyer|operator",
            description = "Whose signature it gives.")
    @SuppressWarnings("NullAway.Init")
    private String role;

    @Option(
            names = "--name",
            required = true,
            paramLabel = "NAME",
            description = "Whose key it is, without spaces, as in varsel.example/kari.")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Override
    public void run() {
        if (!name.matches("[A-Za-z0-9._/-]{1,200}")) {
            throw CommandFailed.usage("--name is made of letters, digits, dots, hyphens and slashes.");
        }
        LawRole known = role(role);
        LawKey.create(folder, known, name);
        Path verifier = folder.resolve("law-" + known.word() + ".vkey");
        try {
            spec.commandLine().getOut().println(Files.readString(verifier).strip());
        } catch (IOException e) {
            throw CommandFailed.usage(verifier + " cannot be read.", e);
        }
    }

    static LawRole role(String word) {
        return LawRole.of(word).orElseThrow(() -> CommandFailed.usage("--role must be lawyer or operator."));
    }
}
