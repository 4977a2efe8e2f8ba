/**
 * What no pack may ever do, whatever its country's law allows, and the proof that it does not.
 *
 * <p>In: {@code packs/invariants.yaml}, and a pack. Out: a finding with a case for each invariant that breaks; where the gateway keeps
 * an invariant and not the pack, the name of the test that shows it. What it never does: soften a check because a pack lacks a
 * fact; what cannot be known is not known, and then nothing may be released.
 */
@NullMarked
package org.varsel.policies.analysis.invariant;

import org.jspecify.annotations.NullMarked;
