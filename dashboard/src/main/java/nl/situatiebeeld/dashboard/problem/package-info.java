/**
 * What the dashboard itself refuses, as RFC 9457 problems with the types that the services use too.
 * Touches nothing; called by every other package here.
 */
@NullMarked
package nl.situatiebeeld.dashboard.problem;

import org.jspecify.annotations.NullMarked;
