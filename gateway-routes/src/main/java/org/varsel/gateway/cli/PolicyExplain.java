package org.varsel.gateway.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.Decision;
import org.varsel.policies.LawBundle;
import org.varsel.policies.LawBundles;
import org.varsel.policies.PackProfile;
import org.varsel.policies.PolicyException;
import org.varsel.schemas.json.StrictJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Decides a made-up case. */
@Command(
        name = "explain",
        header = "Decide a case that you describe, field by field, with rule and citation.",
        description = {
            "%nNothing is sent, logged or looked up: what you do not state with --fact is unknown. Unknown is not false; it",
            "makes a case wait for a person where a rule leaves room."
        },
        footer = {
            "Example:",
            "  varsel policy explain --type returnee.notified.v1 --from police \\",
            "      --to municipality.prevention_officer --purpose prevent-crime \\",
            "      --fact homeMunicipality=true --fact adult=true --field identity.fullName --why"
        })
final class PolicyExplain implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--type",
            required = true,
            paramLabel = "TYPE",
            description = "Message type, as in returnee.notified.v1.")
    @SuppressWarnings("NullAway.Init")
    private String type;

    @Option(names = "--from", required = true, paramLabel = "ROLE", description = "Role of the sender.")
    @SuppressWarnings("NullAway.Init")
    private String from;

    @Option(names = "--to", required = true, paramLabel = "ROLE", description = "Role of the recipient.")
    @SuppressWarnings("NullAway.Init")
    private String to;

    @Option(
            names = "--purpose",
            paramLabel = "CODE",
            defaultValue = "prevent-crime",
            description = "Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private String purpose;

    @Option(
            names = "--jurisdiction",
            paramLabel = "CC[-PART]",
            defaultValue = "NO",
            description = "A country, or the part of it whose law is asked: DE-NW. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private String jurisdiction;

    @Option(names = "--date", paramLabel = "DATE", description = "Day whose law is applied. Default: today.")
    private @Nullable LocalDate date;

    @Option(
            names = "--fact",
            paramLabel = "NAME=VALUE",
            description = "A fact that is known; repeat for more. An unknown name lists them all.")
    private Map<String, String> facts = new LinkedHashMap<>();

    @Option(
            names = "--field",
            paramLabel = "PATH",
            description = "A field that the notice carries; repeat for more. Default: every field of the type.")
    private List<String> fields = new ArrayList<>();

    @Option(names = "--packs", paramLabel = "DIR", description = "Folder of law packs. Default: those of this program.")
    private @Nullable Path packs;

    @Option(names = "--why", description = "Explain every field in sentences, with the smallest change of facts.")
    private boolean why;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            defaultValue = "en",
            description = "Of --why. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private String language;

    @Option(names = "--json", description = "Print the decision's trace as JSON.")
    private boolean json;

    @Override
    public void run() {
        LawBundle law = law();
        Decision decision = law.decide(new PolicyCase(law)
                .question(
                        type,
                        jurisdiction,
                        from,
                        to,
                        purpose,
                        date == null ? LocalDate.now(ZoneId.systemDefault()) : date,
                        fields,
                        facts));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(StrictJson.tree(decision.trace()));
        } else {
            out.println(DecisionSheet.of(decision));
            if (why) {
                out.println(DecisionSheet.reasons(decision, language));
            }
        }
    }

    private LawBundle law() {
        try {
            return packs == null ? LawBundles.standard(PackProfile.demo()) : LawBundles.load(packs, PackProfile.demo());
        } catch (PolicyException e) {
            throw CommandFailed.usage(String.valueOf(e.getMessage()), e);
        }
    }
}
