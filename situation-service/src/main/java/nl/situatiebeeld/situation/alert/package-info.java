/**
 * Alerts and call-outs (S7): to whom, why, by which ways, and whether they arrived. Whom a
 * situation concerns says {@code platform.matching}; deliveries are made outside any transaction.
 */
@NullMarked
package nl.situatiebeeld.situation.alert;

import org.jspecify.annotations.NullMarked;
