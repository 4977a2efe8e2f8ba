/**
 * CloudEvents 1.0: a notice as an event, in one JSON object or as HTTP headers with a body, and by the profile of the Dutch
 * government. The whole canonical document is the event's data; the attributes only route, since whoever passes an event on may
 * log them.
 */
@NullMarked
package org.varsel.gateway.translate.cloudevents;

import org.jspecify.annotations.NullMarked;
