/**
 * The pages as people use them: a real browser, through the login, on the running demo. Starts the
 * demo as a process of its own; touches nothing but its addresses.
 */
@NullMarked
package nl.situatiebeeld.verification.browser;

import org.jspecify.annotations.NullMarked;
