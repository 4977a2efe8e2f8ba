/**
 * The compliance desk: where people see what left, what did not, and why.
 *
 * <p>Purpose: pages for compliance officers, approvers, oversight bodies and operators, on a door of their own. What comes
 * in: requests of people who signed in. What goes out: pages, answers of approvers to held cases, and an entry in the log
 * for every look at content, before it is shown. What can stop a page here: no sign-in, a role that has no reason to see
 * it (the page does not exist then), a look without a lawful use, a log that cannot be written. It never changes a
 * decision, never shows content that was not asked for by name, and no other room knows it.
 */
@NullMarked
package org.varsel.gateway.review;

import org.jspecify.annotations.NullMarked;
