@NullMarked
package org.varsel.gateway.keys;

import org.jspecify.annotations.NullMarked;
