package org.varsel.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What this party has received, one folder a disclosure. The only place where a stand-in keeps content. */
final class ReceivedFolder {
    private static final List<String> CONTENT = List.of("delivery.json", "disclosure.json", "notice.json");

    private final Path root;

    ReceivedFolder(Path root) {
        this.root = root;
        write(() -> Files.createDirectories(root));
    }

    /** Content is kept only when every check passed; the checks and the receipt always are. */
    void keep(Delivery delivery, Verdict verdict, String receipt) {
        Path dir = of(delivery.disclosureId());
        String checks = verdict.checks().stream().map(Check::toString).collect(Collectors.joining("\n", "", "\n"));
        write(() -> {
            Files.createDirectories(dir);
            ObjectNode payload = verdict.payload();
            if (verdict.accepted() && payload != null) {
                Files.write(dir.resolve("delivery.json"), delivery.raw());
                Files.write(dir.resolve("disclosure.json"), Json.canonical(payload));
                Files.write(dir.resolve("notice.json"), Json.canonical(payload.path("disclosure")));
            }
            Files.writeString(dir.resolve("checks.txt"), checks);
            Files.writeString(dir.resolve("attempts"), "1\n");
            // Last: a folder with this file is complete.
            Files.writeString(dir.resolve("receipt-r4.jws"), receipt);
        });
    }

    /** The receipt that was given for this disclosure before, when there was one. */
    Optional<String> receipt(String disclosureId) {
        return readIfThere(of(disclosureId).resolve("receipt-r4.jws"));
    }

    void keepReceipt(String disclosureId, String name, String receipt) {
        write(() -> Files.writeString(of(disclosureId).resolve(name), receipt));
    }

    int countAttempt(String disclosureId) {
        Path file = of(disclosureId).resolve("attempts");
        int count = readIfThere(file).map(text -> Integer.parseInt(text.strip())).orElse(0) + 1;
        write(() -> Files.writeString(file, count + "\n"));
        return count;
    }

    ObjectNode notice(String disclosureId) {
        return readIfThere(of(disclosureId).resolve("notice.json"))
                .map(text -> Json.parseObject(text.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow(() -> new StandInException("nothing is kept of that disclosure"));
    }

    /** Deletes the content of every disclosure of this notice and leaves a note in its place. Returns how many. */
    int destroy(String noticeId, String note) {
        List<Path> gone = new ArrayList<>();
        write(() -> {
            try (DirectoryStream<Path> dirs = Files.newDirectoryStream(root)) {
                for (Path dir : dirs) {
                    Optional<String> kept = readIfThere(dir.resolve("notice.json"));
                    if (kept.isPresent() && isNotice(kept.get(), noticeId)) {
                        for (String file : CONTENT) {
                            Files.deleteIfExists(dir.resolve(file));
                        }
                        Files.writeString(dir.resolve("destroyed.txt"), note + "\n");
                        gone.add(dir);
                    }
                }
            }
        });
        return gone.size();
    }

    private static boolean isNotice(String json, String noticeId) {
        return Json.parseObject(json.getBytes(StandardCharsets.UTF_8))
                .path("header")
                .path("noticeId")
                .asText()
                .equals(noticeId);
    }

    private Path of(String disclosureId) {
        return root.resolve(disclosureId);
    }

    private static Optional<String> readIfThere(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new StandInException("cannot read " + file, e);
        }
    }

    private void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new StandInException("cannot write below " + root, e);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }
}
