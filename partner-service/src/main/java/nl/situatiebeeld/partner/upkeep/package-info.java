/**
 * Keeping an agreement alive: contact points per profile (P10) and reviews (P9). Pure, but for the
 * door; {@code agreement} calls the decision, {@code overview} the warnings.
 */
@NullMarked
package nl.situatiebeeld.partner.upkeep;

import org.jspecify.annotations.NullMarked;
