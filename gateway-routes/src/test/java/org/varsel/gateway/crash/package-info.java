/**
 * The real jar as a process of its own. In: homes and parties made here, an in-process recipient, a failpoint beside the jar. Out:
 * facts about what survives SIGKILL at every {@link org.varsel.gateway.Step}, a changed byte in the log, and a whole demo.
 * Never reaches into the gateway: it is seen through its doors, its files and its command line.
 */
@NullMarked
package org.varsel.gateway.crash;

import org.jspecify.annotations.NullMarked;
