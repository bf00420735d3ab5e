/**
 * Stand-ins for the identity provider and the three services, speaking their HTTP, with made-up
 * content. Called by the tests, and by {@code Preview} to work on the pages alone.
 */
@NullMarked
package nl.situatiebeeld.dashboard.fake;

import org.jspecify.annotations.NullMarked;
