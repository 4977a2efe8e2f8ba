/**
 * Whether it is a notice that may be decided on.
 *
 * <p>Purpose: to check form and fitness before the law is asked. What comes in:
 * {@link org.varsel.gateway.authenticate.AuthenticMessage}. What goes out:
 * {@link org.varsel.gateway.validate.ValidNotice}. What can stop a notice here: its schema, its constraints, codes,
 * dates, the registry's roles. It never decides whether a field may leave, and it never changes the document.
 */
@NullMarked
package org.varsel.gateway.validate;

import org.jspecify.annotations.NullMarked;
