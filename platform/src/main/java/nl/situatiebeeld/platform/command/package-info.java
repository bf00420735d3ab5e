/**
 * The way of a command: one transaction with idempotency, locks and events.
 *
 * <p>Called by the controllers of the writing services.
 */
@NullMarked
package nl.situatiebeeld.platform.command;

import org.jspecify.annotations.NullMarked;
