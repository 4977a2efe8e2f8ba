package org.varsel.gateway.crash;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.varsel.gateway.Step;
import org.varsel.gateway.crash.Sender.Answer;
import org.varsel.gateway.crash.Sender.Notice;

/**
 * A gateway that is killed and started again on one home, its sender, and a recipient that outlives it. A home that came
 * through one kill is the home of the next: what a restart spoils quietly shows later.
 */
final class CrashScene implements AutoCloseable {
    private final CrashHome home;
    private final Failpoint failpoint;
    private final Recipient recipient;
    private final List<Notice> everything = new ArrayList<>();
    private ServedGateway gateway;
    private Sender sender;
    private int starts = 1;

    CrashScene(Path root) throws IOException {
        home = CrashHome.in(root);
        failpoint = Failpoint.in(root.resolve("failpoint"));
        recipient = new Recipient(home);
        gateway = ServedGateway.start(home, failpoint.flags());
        sender = gateway.sender();
    }

    CrashHome home() {
        return home;
    }

    Recipient recipient() {
        return recipient;
    }

    /** Every notice that was ever handed in here. */
    List<Notice> everything() {
        return List.copyOf(everything);
    }

    int starts() {
        return starts;
    }

    /** Hands in some notices at once while the step is armed. */
    Killing handInWhile(Step step, int count) throws IOException {
        List<Notice> notices = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            notices.add(sender.write());
        }
        everything.addAll(notices);
        failpoint.arm(step);
        return new Killing(notices);
    }

    /** Starts anew on what the kill left. */
    void restart() throws IOException {
        failpoint.disarm();
        gateway = ServedGateway.start(home, failpoint.flags());
        sender = gateway.sender();
        starts++;
    }

    Answer standing(Notice notice) {
        try {
            return sender.standing(notice);
        } catch (IOException e) {
            throw new AssertionError("the gateway does not say where a notice stands", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    Answer handIn(Notice notice) {
        return sender.handIn(notice).join().orElseThrow(() -> new AssertionError("the gateway did not answer"));
    }

    long arrivals(Notice notice) {
        return recipient.arrivals().stream()
                .filter(arrival -> arrival.noticeId().equals(notice.id()))
                .count();
    }

    @Override
    public void close() {
        gateway.close();
        recipient.close();
    }

    /** Notices on their way into a gateway that is about to die. */
    final class Killing {
        private final List<Notice> notices;
        private final Map<Notice, Answer> answers = new ConcurrentHashMap<>();
        private final List<CompletableFuture<Void>> ends = new ArrayList<>();

        private Killing(List<Notice> notices) {
            this.notices = List.copyOf(notices);
            for (Notice notice : notices) {
                ends.add(sender.handIn(notice)
                        .thenAccept(answer -> answer.ifPresent(given -> answers.put(notice, given))));
            }
        }

        List<Notice> notices() {
            return notices;
        }

        /** What the sender was told before the kill; nothing when the connection died. */
        Optional<Answer> answer(Notice notice) {
            return Optional.ofNullable(answers.get(notice));
        }

        /** Waits until the step was reached and all that surely happens before the kill has happened; then SIGKILL. */
        void killWhen(AtTheKill expected) {
            await("the step is reached").atMost(RealJar.PATIENCE).until(failpoint::reached);
            await("the sender is told")
                    .atMost(RealJar.PATIENCE)
                    .until(() -> expected.answered() == AtTheKill.HowMany.NONE
                            || expected.answered().fits(answers.size(), notices.size()));
            await("the recipient has what it should").atMost(RealJar.PATIENCE).until(() -> notices.stream()
                    .allMatch(notice -> happened(notice, expected.recipients())));
            gateway.kill();
            ends.forEach(CompletableFuture::join);
        }

        private boolean happened(Notice notice, AtTheKill.Recipients recipients) {
            return switch (recipients) {
                case DO_NOT_HAVE_IT -> true;
                case HAVE_IT -> arrivals(notice) > 0;
                case SIGNED_FOR_IT -> standing(notice).state().equals("delivered");
            };
        }
    }
}
