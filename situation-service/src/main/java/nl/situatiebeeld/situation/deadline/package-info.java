/**
 * What happens at a moment by itself: set and cleared in the transaction of a command, kept in a
 * table, fired once by the system's clock, or by a reconstruction's own. Capabilities say what is
 * to be done by a {@link nl.situatiebeeld.situation.deadline.WhenDue}.
 */
@NullMarked
package nl.situatiebeeld.situation.deadline;

import org.jspecify.annotations.NullMarked;
