/**
 * Reading and writing JSON in exactly one way.
 *
 * <p>In: bytes from anywhere. Out: a tree that has one reading only, and canonical bytes (RFC 8785) to sign and to hash. Stops
 * whatever two parsers could read differently or could not hold in bounded memory. Knows nothing about notices.
 */
@NullMarked
package org.varsel.schemas.json;

import org.jspecify.annotations.NullMarked;
