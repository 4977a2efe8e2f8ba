package org.varsel.gateway.cli;

import java.io.PrintWriter;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.keys.FormRefused;
import org.varsel.gateway.keys.UnusableKey;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns failures into one line for people and a number for scripts. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        Exit exit = exitOf(failure);
        err.println("varsel: " + message(failure, exit));
        if (wantsStackTrace(command)) {
            failure.printStackTrace(err);
        }
        err.flush();
        return exit.code();
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("varsel: " + failure.getMessage());
        UnmatchedArgumentException.printSuggestions(failure, err);
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        err.flush();
        return Exit.USAGE.code();
    }

    private static Exit exitOf(Exception failure) {
        if (failure instanceof CommandFailed known) {
            return known.exit();
        }
        if (failure instanceof UnusableKey) {
            return Exit.USAGE;
        }
        return failure instanceof FormRefused || failure instanceof Rejected || lost(failure)
                ? Exit.REFUSED
                : Exit.INTERNAL;
    }

    /** A document that its format cannot carry is no fault where a person asked for that format. */
    private static boolean lost(Exception failure) {
        return failure instanceof Fault fault && fault.code() == ErrorCode.TRANSLATE_LOSS;
    }

    private static String message(Exception failure, Exit exit) {
        if (exit != Exit.INTERNAL) {
            return String.valueOf(failure.getMessage());
        }
        return "This is a fault of varsel, not of your input: "
                + failure.getClass().getSimpleName()
                + ". Run the command again with --stacktrace and report what it prints.";
    }

    private static boolean wantsStackTrace(CommandLine command) {
        CommandLine root = command;
        for (CommandLine parent = root.getParent(); parent != null; parent = parent.getParent()) {
            root = parent;
        }
        return root.getCommand() instanceof Varsel varsel && varsel.wantsStackTrace();
    }
}
