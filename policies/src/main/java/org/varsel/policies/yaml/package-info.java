/**
 * Reads our YAML 1.2 files so strictly that a mistake in a pack is an error with its place, never a silent default.
 *
 * <p>In: the bytes of one file. Out: values that know file, line and column. What it never does: build objects from tags, follow
 * aliases, resolve anything outside the file. What can stop a pack: size, depth, bytes that are not UTF-8, anchors, aliases, tags,
 * a key that is given twice or that nobody knows.
 */
@NullMarked
package org.varsel.policies.yaml;

import org.jspecify.annotations.NullMarked;
