/**
 * A message held against the schema in its dialect's folder: JSON Schema 2020-12 or XML Schema 1.0. Schemas come from the class
 * path only, and nothing a message says makes anything be fetched.
 */
@NullMarked
package org.varsel.gateway.translate.schema;

import org.jspecify.annotations.NullMarked;
