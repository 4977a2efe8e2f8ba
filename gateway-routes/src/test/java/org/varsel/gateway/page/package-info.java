/** Tests of printed pages, and what tests of others read of a page. */
@NullMarked
package org.varsel.gateway.page;

import org.jspecify.annotations.NullMarked;
