/**
 * The command line: one program that serves the gateway, and the tool of a party that speaks with one.
 *
 * <p>Purpose: gives people and scripts what the rooms do, under names they can remember, with exit codes they can rely
 * on (see {@link org.varsel.gateway.cli.Exit}).
 *
 * <p>What comes in: arguments, files, standard input. What goes out: the result on standard output; everything said
 * about it on standard error, without stack traces unless {@code --stacktrace} asks for them.
 *
 * <p>What can stop a notice here: a notice that breaks its schema is not signed. The command line never fills in a
 * missing part of a notice, never prints a private key or password, and loads nothing of Spring unless it serves.
 */
@NullMarked
package org.varsel.gateway.cli;

import org.jspecify.annotations.NullMarked;
