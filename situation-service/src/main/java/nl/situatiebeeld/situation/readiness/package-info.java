/**
 * Who of a partner's people may act (P11): a copy of what partner-service records about them, and
 * the one place that refuses who is not ready, when this system is set to do so.
 */
@NullMarked
package nl.situatiebeeld.situation.readiness;

import org.jspecify.annotations.NullMarked;
