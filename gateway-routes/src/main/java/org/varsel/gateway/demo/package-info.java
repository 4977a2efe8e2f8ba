/**
 * The demo: one command that shows the whole gateway at work, and with {@code --check} holds it against expectations that
 * people wrote from the law.
 *
 * <p>Purpose: makes keys, a home folder and a cast of synthetic parties, starts the real program and the stand-ins as
 * processes of their own, plays scenarios and tells what happened. In: options of the command line, example notices,
 * expectations. Out: text for people, an exit code, a folder that can be looked through afterwards.
 *
 * <p>Nothing can stop a notice here: this package has no part in the gateway that it starts. It speaks with the gateway
 * only through the parties, reads its exported log as an outsider would, and never opens its database.
 */
@NullMarked
package org.varsel.gateway.demo;

import org.jspecify.annotations.NullMarked;
