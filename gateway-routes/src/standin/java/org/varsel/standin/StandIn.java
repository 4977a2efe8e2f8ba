package org.varsel.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One party or several as a process: {@code StandIn --as DIR --port N --received DIR}, repeated for each party,
 * which is called by the name of its folder. Says {@code {"event":"ready","port":N,"as":NAME}} when a door is open. Exit codes: 0
 * told to quit, 2 wrong arguments or folder.
 */
public final class StandIn {
    private StandIn() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        // Only the protocol may speak on standard output.
        System.setOut(System.err);
        try {
            run(Options.parse(args), out);
        } catch (StandInException e) {
            System.err.println("stand-in: " + e.getMessage());
            System.exit(2);
        }
        System.exit(0);
    }

    private static void run(List<Options> all, PrintStream out) throws IOException {
        Map<String, Standing> parties = new LinkedHashMap<>();
        List<AutoCloseable> open = new ArrayList<>();
        try {
            for (Options options : all) {
                Standing standing = Standing.open(options, out);
                open.add(standing);
                parties.put(options.name(), standing);
            }
            obey(parties, out, new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
        } finally {
            for (AutoCloseable each : open) {
                close(each);
            }
        }
    }

    /** Each command is for the party that it names; until {@code quit} or the end of the input, so that no stand-in outlives its starter. */
    private static void obey(Map<String, Standing> parties, PrintStream out, BufferedReader commands) throws IOException {
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            ObjectNode answer = Json.object();
            try {
                ObjectNode command = Json.parseObject(line.getBytes(StandardCharsets.UTF_8));
                answer.set("id", command.path("id"));
                if (Json.text(command, "do").equals("quit")) {
                    return;
                }
                Standing party = parties.get(Json.text(command, "as"));
                if (party == null) {
                    throw new StandInException("there is no party of that name here");
                }
                answer.setAll(party.control().run(Json.text(command, "do"), command));
                answer.put("ok", true);
            } catch (StandInException | IllegalArgumentException e) {
                answer.put("ok", false).put("error", String.valueOf(e.getMessage()));
            }
            Events.say(out, answer);
        }
    }

    private static void close(AutoCloseable party) {
        try {
            party.close();
        } catch (Exception e) {
            System.err.println("stand-in: a party could not be ended: " + e.getMessage());
        }
    }
}
