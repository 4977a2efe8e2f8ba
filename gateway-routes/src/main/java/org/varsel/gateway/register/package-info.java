/**
 * What registers know.
 *
 * <p>Purpose: to ask the registers that a deployment plugs in for facts about one disclosure. What comes in:
 * {@link org.varsel.gateway.register.Inquiry}. What goes out: facts with the provenance of a register. What can stop a notice here: nothing;
 * a register that is silent, late or wrong leaves its facts unknown, and the law never permits from not knowing. It never decides.
 */
@NullMarked
package org.varsel.gateway.register;

import org.jspecify.annotations.NullMarked;
