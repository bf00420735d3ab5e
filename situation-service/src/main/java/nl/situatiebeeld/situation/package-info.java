/**
 * Write side of situations: the application and how it is put together.
 *
 * <p>Each package below is a capability. Its decider and states are pure: they know no clock, no
 * I/O and no framework. The {@code …Aggregate} is Axon's thin shell around them, the
 * {@code …Controller} the door.
 */
@NullMarked
package nl.situatiebeeld.situation;

import org.jspecify.annotations.NullMarked;
