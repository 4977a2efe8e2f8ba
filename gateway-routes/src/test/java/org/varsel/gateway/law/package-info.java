@NullMarked
package org.varsel.gateway.law;

import org.jspecify.annotations.NullMarked;
