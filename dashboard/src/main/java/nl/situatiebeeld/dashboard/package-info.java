/**
 * The one origin that people open: login, the pages and the way to the services. Knows the services
 * only by their HTTP API; {@code standalone} and an operator's start command call it.
 */
@NullMarked
package nl.situatiebeeld.dashboard;

import org.jspecify.annotations.NullMarked;
