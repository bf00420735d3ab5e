/**
 * Writes the descriptions of our interfaces from the code itself, and holds them against the
 * running product. How to add an endpoint is told in {@code docs/api.md}. Nothing here is written
 * twice: paths and parameters come from the controllers, meanings from their Javadoc, limits from
 * the checks that enforce them, problem types from what a handler can reach in the compiled code.
 */
@NullMarked
package nl.situatiebeeld.verification.api;

import org.jspecify.annotations.NullMarked;
