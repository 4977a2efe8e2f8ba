/** Tests of what people are told about the law. */
@NullMarked
package org.varsel.policies.explain;

import org.jspecify.annotations.NullMarked;
