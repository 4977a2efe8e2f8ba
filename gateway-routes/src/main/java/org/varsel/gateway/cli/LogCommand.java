package org.varsel.gateway.cli;

import picocli.CommandLine.Command;

/** Checks disclosure logs. */
@Command(
        name = "log",
        header = "Verify or export a disclosure log, or verify that a received notice is in it.",
        description = {
            "%nNeeds no gateway and no network: files and the log's key. The same checks come as a program of their own,",
            "without anything else of varsel, in varsel-disclosure-log.jar."
        },
        subcommands = {LogVerify.class, LogCheckProof.class, LogExport.class},
        footer = {"Example:", "  varsel log verify home/log/no-eos --key pst/log-keys/no-eos.vkey"})
final class LogCommand extends Group {}
