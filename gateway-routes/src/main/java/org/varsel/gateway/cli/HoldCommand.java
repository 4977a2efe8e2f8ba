package org.varsel.gateway.cli;

import picocli.CommandLine.Command;

/** Cases that wait for a person of one's own party. */
@Command(
        name = "hold",
        header = "See the cases that wait for your party, approve or refuse them.",
        description = {
            "%nA notice that no rule settles waits for a named person of the party that is asked. Look at what would leave,",
            "then approve or refuse with a reason. Silence past the limit withholds."
        },
        subcommands = {HoldList.class, HoldShow.class, HoldApprove.class, HoldRefuse.class},
        footer = {"Example:", "  varsel hold list --as pst"})
final class HoldCommand extends Group {}
