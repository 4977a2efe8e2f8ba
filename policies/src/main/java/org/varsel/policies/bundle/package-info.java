/**
 * Law as it is handed to a gateway.
 *
 * <p>Purpose: to make of packs one file that can be signed, kept and read again without them. What comes in: packs, the sign-offs of
 * lawyers, the bundle before. What goes out: {@link org.varsel.policies.bundle.LawFile}, and what it changes. Signing and putting it
 * in force are the gateway's; nothing here knows a key.
 */
@NullMarked
package org.varsel.policies.bundle;

import org.jspecify.annotations.NullMarked;
