/**
 * The SOAP door of {@code receive}: SOAP 1.2 with WS-Security by the contract {@code gateway.wsdl}.
 *
 * <p>Purpose: to make the same requests of a SOAP message as the REST door makes of an HTTP request. What comes in:
 * envelopes. What goes out: {@link org.varsel.gateway.receive.soap.SoapRequest}, opened and untouched otherwise, and the
 * later rooms' answers as secured envelopes. What can stop a message here: another media type, XML that is not strict, an
 * envelope that does not open, an operation that the contract does not have. It knows no law and no party but by its
 * certificate.
 */
@NullMarked
package org.varsel.gateway.receive.soap;

import org.jspecify.annotations.NullMarked;
