/**
 * The national numbers of persons in the nine countries: one file a kind, each a pure function of the text.
 *
 * <p>In: how an identifier is written, and the code of its kind. Out: whether its register could have issued it. Says nothing about
 * whether the number was issued, or to whom, and nothing about whether the law lets it be used: that is for the law packs, except for
 * the French NIR, which nobody may carry. No message repeats the number. Germany has no kind here: no number of it may be used
 * outside the registers that the Identifikationsnummerngesetz lists.
 */
@NullMarked
package org.varsel.schemas.constraint.person;

import org.jspecify.annotations.NullMarked;
