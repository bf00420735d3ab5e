/**
 * The way from {@code /api/v1} to the three services, with the access token of the browser's
 * session. Tokens stay here: nothing in this package writes one into an answer.
 */
@NullMarked
package nl.situatiebeeld.dashboard.relay;

import org.jspecify.annotations.NullMarked;
