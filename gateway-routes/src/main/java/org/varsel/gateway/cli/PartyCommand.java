package org.varsel.gateway.cli;

import picocli.CommandLine.Command;

/** Shows the registered parties. */
@Command(
        name = "party",
        header = "Show the parties that a gateway knows.",
        subcommands = {PartyList.class},
        footer = {"Example:", "  varsel party list --home home"})
final class PartyCommand extends Group {}
