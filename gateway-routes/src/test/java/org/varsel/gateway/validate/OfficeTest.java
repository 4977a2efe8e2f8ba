package org.varsel.gateway.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.varsel.gateway.TestHome.BERGEN;
import static org.varsel.gateway.TestHome.POLICE;
import static org.varsel.gateway.TestHome.PRISON;
import static org.varsel.gateway.TestHome.TRONDHEIM;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.Sending;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.party.PartyRegistries;
import org.varsel.gateway.party.PartyRegistry;
import org.varsel.schemas.json.StrictJson;
import org.varsel.schemas.notice.Submission;
import org.varsel.schemas.type.MessageTypes;

/** Trondheim as a district behind Bergen as its executive office, for the police. */
@SuppressWarnings("NullAway.Init") // set before each test
class OfficeTest {
    @TempDir
    Path folder;

    PartyRegistry registry;

    @BeforeEach
    void district() throws IOException {
        TestHome home = TestHome.in(folder);
        Files.writeString(
                home.parties().resolve(TRONDHEIM + ".yaml"),
                "behind: {office: \"0192:%s\", with: [police, security_service]}\n".formatted(BERGEN),
                StandardOpenOption.APPEND);
        registry = PartyRegistries.of(home);
    }

    @Test
    void thePoliceAreToldToWriteToTheOffice() {
        assertThatThrownBy(() -> check("returnee.notified/relay", POLICE, TRONDHEIM, "municipality.prevention_officer"))
                .isInstanceOfSatisfying(Rejected.class, refused -> {
                    assertThat(refused.code()).isEqualTo(ErrorCode.VALIDATE_UNIT_BEHIND);
                    assertThat(refused.detail()).endsWith("the office 0192:" + BERGEN);
                    assertThat(refused.pointer()).hasValue("/header/permittedRecipient/0");
                });
        assertThatCode(() -> check("returnee.notified/relay", POLICE, BERGEN, "municipality.prevention_officer"))
                .doesNotThrowAnyException();
    }

    @Test
    void otherBodiesWriteToTheDistrictItself() {
        assertThatCode(() -> check("detention.releasePlanned/ok", PRISON, TRONDHEIM, "municipality.social_services"))
                .doesNotThrowAnyException();
    }

    @Test
    void theDistrictWritesToThePoliceThroughTheOffice() {
        assertThatThrownBy(() -> check("concern.referred/ok", TRONDHEIM, POLICE, "police"))
                .isInstanceOfSatisfying(Rejected.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.VALIDATE_UNIT_BEHIND));
        assertThatCode(() -> check("concern.referred/ok", BERGEN, POLICE, "police"))
                .doesNotThrowAnyException();
    }

    private void check(String example, String sender, String recipient, String role) {
        var document = Sending.example(example);
        var header = document.withObject("/header");
        for (String place : new String[] {"sender", "originator"}) {
            header.withObject("/" + place).put("scheme", "0192").put("value", sender);
        }
        header.remove("onBehalfOf");
        header.putArray("permittedRecipient")
                .addObject()
                .put("scheme", "0192")
                .put("value", recipient)
                .put("role", role);
        new RegistryRules(registry)
                .check(
                        registry.byId("0192", sender).orElseThrow(),
                        MessageTypes.standard()
                                .find(header.path("type").textValue())
                                .orElseThrow(),
                        StrictJson.as(document, Submission.class).header(),
                        "NO");
    }
}
