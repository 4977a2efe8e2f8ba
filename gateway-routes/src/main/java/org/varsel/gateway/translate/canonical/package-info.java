/** The two canonical forms: the documents themselves in JSON, and their XML twins. Neither loses anything. */
@NullMarked
package org.varsel.gateway.translate.canonical;

import org.jspecify.annotations.NullMarked;
