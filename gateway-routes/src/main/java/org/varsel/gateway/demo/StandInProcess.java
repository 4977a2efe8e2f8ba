package org.varsel.gateway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A party's process, driven by JSON lines: commands with their answers, and events as they happen. */
final class StandInProcess implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Cast party;
    private final Child child;
    private final Path log;
    private final Writer commands;
    private final List<JsonNode> said = new ArrayList<>();
    private int asked;

    private StandInProcess(Cast party, Child child, Path log) {
        this.party = party;
        this.child = child;
        this.log = log;
        this.commands =
                new BufferedWriter(new OutputStreamWriter(child.process().getOutputStream(), StandardCharsets.UTF_8));
        Thread reader = new Thread(this::listen, "stand-in " + party.key());
        reader.setDaemon(true);
        reader.start();
    }

    static StandInProcess start(Cast party, DemoOptions options, DemoHome home, DemoPorts ports) {
        Path log = home.run(party.key() + ".txt");
        List<String> command = List.of(
                DemoOptions.java(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                options.standIns().resolve("*").toString(),
                "org.varsel.standin.StandIn",
                "--as",
                home.profile(party).toString(),
                "--port",
                String.valueOf(ports.of(party)),
                "--received",
                home.received(party).toString());
        return new StandInProcess(party, Child.start("The stand-in " + party.key(), command, log, true), log);
    }

    void awaitReady() {
        await("opened its door", event -> event.path("event").asText().equals("ready"));
    }

    /** Runs one command and gives its answer; a command that the stand-in could not obey ends the demo. */
    JsonNode ask(String verb, ObjectNode arguments) {
        int id = ++asked;
        ObjectNode command = arguments.deepCopy();
        command.put("id", id).put("do", verb);
        try {
            commands.write(command + "\n");
            commands.flush();
        } catch (IOException e) {
            child.requireAlive(log);
            throw DemoFailure.environment("The stand-in " + party.key() + " does not listen any more", e);
        }
        JsonNode answer = await("answered " + verb, line -> line.path("id").asInt() == id);
        if (!answer.path("ok").asBoolean()) {
            throw DemoFailure.environment("The stand-in " + party.key() + " could not " + verb + ": "
                    + answer.path("error").asText());
        }
        return answer;
    }

    /** The first thing said that fits, now or soon. */
    JsonNode await(String what, Predicate<JsonNode> fits) {
        return within(LIMIT, fits)
                .orElseThrow(() -> DemoFailure.environment("The stand-in " + party.key() + " has not " + what
                        + " within " + LIMIT.toSeconds() + " s. What it said is in " + log + "."));
    }

    Optional<JsonNode> within(Duration limit, Predicate<JsonNode> fits) {
        boolean came = Patience.until(limit, waited -> {
            if (find(fits).isPresent()) {
                return true;
            }
            child.requireAlive(log);
            return false;
        });
        return came ? find(fits) : Optional.empty();
    }

    List<JsonNode> all(Predicate<JsonNode> fits) {
        synchronized (said) {
            return said.stream().filter(fits).toList();
        }
    }

    private Optional<JsonNode> find(Predicate<JsonNode> fits) {
        return all(fits).stream().findFirst();
    }

    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.process().getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode node = DemoJson.parse(line);
                synchronized (said) {
                    said.add(node);
                }
            }
        } catch (IOException e) {
            if (child.process().isAlive()) {
                throw new UncheckedIOException("the stand-in " + party.key() + " cannot be heard", e);
            }
        }
    }

    @Override
    public void close() {
        child.close();
    }
}
