/**
 * Who may use the desk.
 *
 * <p>Purpose: local accounts in one file, and sign-in with them. What comes in: a user name and a password. What goes out:
 * a {@link org.varsel.gateway.review.account.DeskUser}. What can stop a sign-in here: an unknown name or a wrong password
 * (not told apart, also not by time), too many attempts. It never keeps a password, and never accepts a one-time password
 * for more than choosing a new one.
 */
@NullMarked
package org.varsel.gateway.review.account;

import org.jspecify.annotations.NullMarked;
