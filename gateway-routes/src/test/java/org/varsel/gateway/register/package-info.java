@NullMarked
package org.varsel.gateway.register;

import org.jspecify.annotations.NullMarked;
