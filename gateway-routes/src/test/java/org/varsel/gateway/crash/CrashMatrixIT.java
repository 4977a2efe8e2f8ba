package org.varsel.gateway.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.varsel.gateway.Step;
import org.varsel.gateway.crash.Recipient.Arrival;
import org.varsel.gateway.crash.Sender.Answer;
import org.varsel.gateway.crash.Sender.Notice;

/** Nothing is lost and nothing happens twice, wherever the process dies. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashMatrixIT {
    private static final int AT_ONCE = 3;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    private @Nullable CrashScene scene;

    @AfterAll
    void end() {
        if (scene != null) {
            scene.close();
        }
    }

    @Test
    void everyDeclaredStepHasARow() {
        List<String> declared = Arrays.stream(Step.values()).map(Step::wireName).toList();

        assertThat(AtTheKill.TABLE.keySet()).containsExactlyInAnyOrderElementsOf(declared);
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void killedAtAnyStepItHasOneEffectAndOneRecordOfEachNotice(Step step) throws IOException {
        AtTheKill expected = Objects.requireNonNull(AtTheKill.TABLE.get(step.wireName()), "no row");
        CrashScene played = scene == null ? new CrashScene(Files.createTempDirectory(folder, "scene")) : scene;
        scene = null;
        try {
            play(played, step, expected);
            scene = played;
        } finally {
            if (scene == null) {
                played.close();
            }
        }
    }

    private static void play(CrashScene scene, Step step, AtTheKill expected) throws IOException {
        CrashScene.Killing killing = scene.handInWhile(step, AT_ONCE);
        List<Notice> notices = killing.notices();

        killing.killWhen(expected);
        List<Long> before = notices.stream().map(scene::arrivals).toList();
        scene.restart();
        List<Notice> recorded = notices.stream()
                .filter(notice -> scene.standing(notice).status() == 200)
                .toList();
        for (Notice notice : notices) {
            assertSameAnswerAsBefore(
                    killing.answer(notice), recorded.contains(notice) ? 200 : 201, scene.handIn(notice));
        }
        await("all are delivered").atMost(RealJar.PATIENCE).until(() -> notices.stream()
                .allMatch(notice -> scene.standing(notice).state().equals("delivered")));

        long answered = notices.stream()
                .filter(notice -> killing.answer(notice).isPresent())
                .count();
        assertThat(expected.answered().fits(answered, AT_ONCE))
                .as("answered before the kill: %d, expected %s", answered, expected.answered())
                .isTrue();
        assertThat(expected.recorded().fits(recorded.size(), AT_ONCE))
                .as("recorded before the kill: %d, expected %s", recorded.size(), expected.recorded())
                .isTrue();
        assertThat(before)
                .as("deliveries of each notice before the kill")
                .containsOnly(expected.recipients() == AtTheKill.Recipients.DO_NOT_HAVE_IT ? 0L : 1L);
        assertThat(notices.stream().map(scene::arrivals))
                .as("deliveries of each notice in all")
                .containsOnly(expected.recipients() == AtTheKill.Recipients.HAVE_IT ? 2L : 1L);
        assertOneEffectAndOneRecordOfEachNotice(scene);
    }

    /** Repeating is harmless: what was promised before the kill is promised in the same words. */
    private static void assertSameAnswerAsBefore(Optional<Answer> before, int status, Answer again) {
        assertThat(again.status()).isEqualTo(status);
        before.ifPresent(first -> {
            assertThat(first.status()).isEqualTo(201);
            assertThat(again.disclosureId()).isEqualTo(first.disclosureId());
            assertThat(again.receipts()).startsWith(first.receipts().toArray(String[]::new));
        });
    }

    /** Looks at everything that ever happened on this home, not only at the last kill. */
    private static void assertOneEffectAndOneRecordOfEachNotice(CrashScene scene) throws IOException {
        assertThat(scene.recipient().refused())
                .as("deliveries that the recipient could not take")
                .isEmpty();
        List<Arrival> arrivals = scene.recipient().arrivals();
        List<String> disclosures = scene.everything().stream()
                .map(notice -> scene.standing(notice).disclosureId())
                .toList();
        FinalLog log = FinalLog.of(scene.home());

        assertThat(arrivals.stream().map(Arrival::disclosureId).distinct())
                .as("what the recipient took")
                .containsExactlyInAnyOrderElementsOf(disclosures);
        assertThat(arrivals.stream().map(Arrival::body).distinct())
                .as("a repeated delivery is the same to the byte")
                .hasSameSizeAs(disclosures);
        assertThat(log.ids("disclosure")).as("disclosures in the log").containsExactlyInAnyOrderElementsOf(disclosures);
        assertThat(log.ids("submission")).as("submissions in the log").hasSameSizeAs(disclosures);
        assertThat(log.ids("start")).as("starts in the log").hasSize(scene.starts());
        assertThat(log.ids("stop"))
                .as("stops in the log: a killed process writes none")
                .isEmpty();
        arrivals.forEach(log::holdsWhatCameWith);
        log.continues(arrivals.stream().map(Arrival::checkpoint).toList());
    }
}
