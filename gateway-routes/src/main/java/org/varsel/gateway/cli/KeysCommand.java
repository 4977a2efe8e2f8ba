package org.varsel.gateway.cli;

import picocli.CommandLine.Command;

/** Makes and shows keys. */
@Command(
        name = "keys",
        header = "Make keys and certificates, show what a key file holds.",
        description = "%nFor demos, tests and closed groups. A party with a PKI of its own brings its own files.",
        subcommands = {
            KeysInit.class,
            KeysGateway.class,
            KeysParty.class,
            KeysLaw.class,
            KeysShow.class,
            KeysRevoke.class,
            KeysRespond.class
        },
        footer = {"Example:", "  varsel keys init ca && varsel keys gateway --ca ca --out home/keys"})
final class KeysCommand extends Group {}
