/**
 * The Merkle tree of RFC 6962 and RFC 9162: hashing, appending, proofs and their verification.
 *
 * <p>Comes in: leaf hashes and a place to keep nodes. Goes out: roots, inclusion and consistency proofs. What can stop a
 * notice here: a store that lost a node. Verification is pure: it needs no store and believes nothing it was not given.
 */
@NullMarked
package org.varsel.log.tree;

import org.jspecify.annotations.NullMarked;
