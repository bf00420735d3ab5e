/**
 * The 25 safety regions, and how far a partner reaches over them (P3). Touches its own table;
 * {@link nl.situatiebeeld.partner.region.Reach} is pure. Called by {@code agreement} and
 * {@code overview}.
 */
@NullMarked
package nl.situatiebeeld.partner.region;

import org.jspecify.annotations.NullMarked;
