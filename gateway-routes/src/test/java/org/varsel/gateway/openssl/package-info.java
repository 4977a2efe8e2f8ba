/**
 * A client made of bash, openssl and curl alone. In: the script beside the documentation and a running gateway. Out: whether what it
 * writes is taken in, and whether it believes only genuine receipts.
 */
@NullMarked
package org.varsel.gateway.openssl;

import org.jspecify.annotations.NullMarked;
