/** The service on real servers, and its callers, for tests that enter by the front door. */
@NullMarked
package nl.situatiebeeld.partner.running;

import org.jspecify.annotations.NullMarked;
