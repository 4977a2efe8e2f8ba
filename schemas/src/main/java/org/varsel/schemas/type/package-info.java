/**
 * Message types: who may send what to whom, and which categories it carries.
 *
 * <p>In: the registry file {@code types.json}. Out: the types of this version. A notice whose type is not registered stops, and so
 * does one between roles that its type does not name. Whether the law allows the disclosure is decided elsewhere: a type only
 * says what such a notice looks like.
 */
@NullMarked
package org.varsel.schemas.type;

import org.jspecify.annotations.NullMarked;
