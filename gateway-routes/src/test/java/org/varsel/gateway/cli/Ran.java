package org.varsel.gateway.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * A command that ran inside this process, as a shell would see it.
 *
 * @param exit its number
 * @param out standard output
 * @param err standard error
 */
record Ran(int exit, String out, String err) {
    static Ran varsel(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        int exit = Varsel.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
        return new Ran(exit, out.toString(), err.toString());
    }
}
