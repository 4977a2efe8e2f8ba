/**
 * A gateway made by hand for the tests of the stand-ins: certificates, a small log and sealed deliveries, written out step
 * by step from the formats, so that the stand-ins are not tested against themselves.
 */
@NullMarked
package org.varsel.standin.byhand;

import org.jspecify.annotations.NullMarked;
