/**
 * Assessing an agreement (P7): three parts by an independent party, then its advice. Pure, but for
 * the door; {@code agreement} calls the decision, {@code position} reads the advice.
 */
@NullMarked
package nl.situatiebeeld.partner.assessment;

import org.jspecify.annotations.NullMarked;
