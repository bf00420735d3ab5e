/** Refusals as RFC 9457 problems with stable types. Called by everything that says no. */
@NullMarked
package nl.situatiebeeld.platform.problem;

import org.jspecify.annotations.NullMarked;
