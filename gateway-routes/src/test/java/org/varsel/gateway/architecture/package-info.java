/** What holds for the whole house: who may know whom, and that the README says what there is. Never part of the gateway. */
@NullMarked
package org.varsel.gateway.architecture;

import org.jspecify.annotations.NullMarked;
