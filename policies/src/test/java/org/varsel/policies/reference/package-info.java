/**
 * The browsable reference of the message set, written from the registry, the schemas, the code lists and the law packs.
 *
 * <p>It is written here because only here are both the message set and the law known. The pages are static: no script, nothing from
 * elsewhere, readable from a disk.
 */
@NullMarked
package org.varsel.policies.reference;

import org.jspecify.annotations.NullMarked;
