package org.varsel.gateway.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.schemas.json.Jcs;
import org.varsel.schemas.json.StrictJson;

class TranslateCommandTest {
    private static final Path EXAMPLE = Path.of("../schemas/examples/detention.releasePlanned/ok.json");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void fromJsonToXmlAndBackIsTheSameNotice() throws IOException {
        Ran xml = Ran.varsel("translate", EXAMPLE, "--to", "canonical-xml");
        Path file = Files.writeString(folder.resolve("notice.xml"), xml.out());
        Ran json = Ran.varsel("translate", file, "--to", "canonical-json");

        assertThat(xml.exit()).as(xml.err()).isZero();
        assertThat(xml.err()).isEmpty();
        assertThat(json.out().strip()).isEqualTo(new String(Jcs.canonicalBytes(Files.readAllBytes(EXAMPLE)), UTF_8));
    }

    @Test
    void everyFormatIsListedWithWhatItCarries() {
        assertThat(Ran.varsel("translate", "--list").out())
                .containsPattern("canonical-json +disclosure, submission, receipt");
    }

    @Test
    void whatWasWrittenIntoAFolderIsReadFromIt() {
        Path out = folder.resolve("parts");
        Ran written = Ran.varsel(
                "translate", "../schemas/examples/concern.referred/ok.json", "--to", "de-xoev", "--out", out);

        assertThat(written.exit()).as(written.err()).isZero();
        assertThat(written.err()).contains("MessageMetaData.xml");
        assertThat(Ran.varsel("validate", out, "--as", "de-xoev").out()).contains("is a valid submission of de-xoev");
        assertThat(Ran.varsel("validate", out).err()).contains("What format is in");
    }

    @Test
    void anUnknownFormatIsAnsweredWithTheKnownOnes() {
        Ran ran = Ran.varsel("translate", EXAMPLE, "--to", "morse");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("no format morse", "canonical-xml");
    }

    @Test
    void aFileThatTellsNothingIsAskedAbout() throws IOException {
        Path file = Files.writeString(folder.resolve("x"), "hello");

        Ran ran = Ran.varsel("validate", file);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("What format is");
    }

    @Test
    void aValidNoticeIsSaidToBeOne() {
        Ran ran = Ran.varsel("validate", EXAMPLE);

        assertThat(ran.exit()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.out()).contains("is a valid submission of canonical-json");
    }

    @Test
    void everyWrongPlaceIsNamedByPathRuleAndRemedyAndNoValueIsRepeated() throws IOException {
        ObjectNode notice = (ObjectNode) StrictJson.parse(Files.readAllBytes(EXAMPLE));
        notice.withObject("/content/identity").put("dateOfBirth", "1990-02-31");
        notice.withObject("/content/identity").put("shoeSize", "secret43");
        Path file = Files.write(folder.resolve("bad.json"), StrictJson.mapper().writeValueAsBytes(notice));

        Ran ran = Ran.varsel("validate", file);

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out())
                .contains("error /content/identity: unknown-member: ")
                .doesNotContain("secret43", "shoeSize");
        assertThat(ran.err()).contains("is not a valid submission of canonical-json: 1 place");
    }

    @Test
    void whatAConstraintSeesIsNamedToo() throws IOException {
        ObjectNode notice = (ObjectNode) StrictJson.parse(Files.readAllBytes(EXAMPLE));
        notice.withObject("/content/identity").put("dateOfBirth", "1990-02-31");
        Path file = Files.write(folder.resolve("bad.json"), StrictJson.mapper().writeValueAsBytes(notice));

        Ran ran = Ran.varsel("validate", file);

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out())
                .contains("error /content/identity/dateOfBirth: existing-date: ")
                .doesNotContain("1990-02-31");
    }
}
