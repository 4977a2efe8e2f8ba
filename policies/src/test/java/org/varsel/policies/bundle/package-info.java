@NullMarked
package org.varsel.policies.bundle;

import org.jspecify.annotations.NullMarked;
