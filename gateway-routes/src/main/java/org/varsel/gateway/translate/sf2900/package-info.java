/**
 * Denmark, SF2900 (Fordelingskomponenten): a notice as a form that is routed by authority and subject, and its two layers of
 * receipts. The whole canonical document is the form's content; receipts say less than ours and lose what is published.
 */
@NullMarked
package org.varsel.gateway.translate.sf2900;

import org.jspecify.annotations.NullMarked;
