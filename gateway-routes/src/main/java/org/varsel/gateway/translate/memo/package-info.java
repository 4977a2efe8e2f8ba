/**
 * Denmark, MeMo: a notice as a message of digital post. People read a short text that says nothing of the person; the whole
 * canonical document is the technical document.
 */
@NullMarked
package org.varsel.gateway.translate.memo;

import org.jspecify.annotations.NullMarked;
