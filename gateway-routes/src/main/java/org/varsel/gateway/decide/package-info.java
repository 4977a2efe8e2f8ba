/**
 * What the law says.
 *
 * <p>Purpose: to put one question to the law packs for each recipient of a notice. What comes in:
 * {@link org.varsel.gateway.validate.ValidNotice}, or a case whose facts changed. What goes out:
 * {@link org.varsel.gateway.decide.Ruling}, one a recipient: permit, refer or deny, field by field. What can stop a notice
 * here: an attested fact that the packs do not know, a withdrawal of nothing. It never changes the notice and never lets a
 * default release a field.
 */
@NullMarked
package org.varsel.gateway.decide;

import org.jspecify.annotations.NullMarked;
