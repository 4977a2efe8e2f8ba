/**
 * Encryption of what may have to be erased: content and seeds under a key of their own each, those keys under one key of
 * the installation.
 *
 * <p>Comes in: plaintext and what it belongs to. Goes out: sealed bytes, wrapped keys, look-up values. What can stop a
 * notice here: a key that is missing, wrong or destroyed, bytes that were changed or moved. Errors never carry plaintext,
 * keys or file contents; this package never stores anything.
 */
@NullMarked
package org.varsel.log.vault;

import org.jspecify.annotations.NullMarked;
