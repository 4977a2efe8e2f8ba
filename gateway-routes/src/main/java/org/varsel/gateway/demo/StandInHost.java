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

/** A process in which one party stands or several, driven by JSON lines: commands with their answers, and events as they happen. */
final class StandInHost implements AutoCloseable {
    private final String name;
    private final Child child;
    private final Path log;
    private final Writer commands;
    private final List<JsonNode> said = new ArrayList<>();
    private int asked;

    private StandInHost(String name, Child child, Path log) {
        this.name = name;
        this.child = child;
        this.log = log;
        this.commands =
                new BufferedWriter(new OutputStreamWriter(child.process().getOutputStream(), StandardCharsets.UTF_8));
        Thread reader = new Thread(this::listen, "stand-in " + name);
        reader.setDaemon(true);
        reader.start();
    }

    static StandInHost start(String name, List<Cast> parties, DemoOptions options, DemoHome home, DemoPorts ports) {
        Path log = home.run(name + ".txt");
        List<String> command = new ArrayList<>(List.of(
                DemoOptions.java(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-cp",
                options.standIns().resolve("*").toString(),
                "org.varsel.standin.StandIn"));
        for (Cast party : parties) {
            command.addAll(List.of("--as", home.profile(party).toString()));
            command.addAll(List.of("--port", String.valueOf(ports.of(party))));
            command.addAll(List.of("--received", home.received(party).toString()));
            if (party.reads() != Reads.CANONICAL) {
                command.addAll(List.of("--format", party.reads().dialect()));
            }
            party.reads()
                    .schemas()
                    .forEach(schema -> command.addAll(List.of(
                            "--schema", options.formats().resolve(schema).toString())));
        }
        return new StandInHost(name, Child.start("The stand-in " + name, command, log, true), log);
    }

    /** Runs one command of a party and gives its answer; a command that could not be obeyed ends the demo. */
    JsonNode ask(Cast party, String verb, ObjectNode arguments) {
        int id = ++asked;
        ObjectNode command = arguments.deepCopy();
        command.put("id", id).put("as", party.key()).put("do", verb);
        try {
            commands.write(command + "\n");
            commands.flush();
        } catch (IOException e) {
            child.requireAlive(log);
            throw DemoFailure.environment("The stand-in " + party.key() + " does not listen any more", e);
        }
        JsonNode answer =
                await(party, "answered " + verb, line -> line.path("id").asInt() == id);
        if (!answer.path("ok").asBoolean()) {
            throw DemoFailure.environment("The stand-in " + party.key() + " could not " + verb + ": "
                    + answer.path("error").asText());
        }
        return answer;
    }

    /** The first thing said that fits, now or soon. */
    JsonNode await(Cast party, String what, Predicate<JsonNode> fits) {
        Duration limit = Duration.ofMinutes(1);
        return within(limit, fits)
                .orElseThrow(() -> DemoFailure.environment("The stand-in " + party.key() + " has not " + what
                        + " within " + limit.toSeconds() + " s. What it said is in " + log + "."));
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
                throw new UncheckedIOException("the stand-in " + name + " cannot be heard", e);
            }
        }
    }

    @Override
    public void close() {
        child.close();
    }
}
