/**
 * Law packs: what a country's law says about notices, as files that a lawyer can read.
 *
 * <p>In: a folder or a place on the class path with {@code pack.yaml}, {@code facts.yaml}, one file a provision, and scenarios. Out: a
 * {@link org.varsel.policies.pack.Pack} in which every name was checked: roles, messages, purposes, fields, facts, duties.
 *
 * <p>What can stop a pack: any mistake, with file, line and column. What it never does: guess. A rule without a citation, an example
 * or an explanation in every language of its pack is a mistake.
 */
@NullMarked
package org.varsel.policies.pack;

import org.jspecify.annotations.NullMarked;
