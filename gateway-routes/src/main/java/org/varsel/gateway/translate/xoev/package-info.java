/**
 * Germany: a message in the manner of the XÖV standards, in our own namespace, with a header built as that of XJustiz 3.6, carried
 * in a container of XTA 2.1.1 with its meta data. What XTA reports of the transport is a receipt.
 *
 * <p>It is no message of XJustiz, no certified XÖV standard, and this package speaks to no XTA server: it writes and reads what
 * such a server carries.
 */
@NullMarked
package org.varsel.gateway.translate.xoev;

import org.jspecify.annotations.NullMarked;
