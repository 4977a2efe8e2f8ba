package org.varsel.gateway.register;

import java.util.Map;
import java.util.Set;

/**
 * A register that a deployment plugs in, as a Spring bean: a population register, a court's list, a cell's list of cases. Asked once for
 * each recipient of a notice, on a thread of its own, and given up after {@code varsel.registers.timeout}; must be safe for threads.
 */
public interface Register {
    /** How logs, health and traces name it: letters, digits and hyphens. */
    String name();

    /**
     * The facts that it answers for. While it is silent these are unknown, whatever a sender attests: a register that was pulled out must
     * not make a sender's word enough.
     */
    Set<String> answersFor();

    /**
     * What it knows, by fact: {@code Boolean}, {@code Long}, {@code String} or {@code LocalDate}, as the packs declare the fact. What it does not
     * know it leaves out.
     *
     * @throws RegisterSilent when it cannot say; any other exception counts as that
     */
    Map<String, Object> ask(Inquiry inquiry);
}
