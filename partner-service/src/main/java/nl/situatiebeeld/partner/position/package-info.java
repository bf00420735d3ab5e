/**
 * The position on an agreement and what follows from it (P8): in force, provisionally so with open
 * conditions, or not under this profile. Pure, but for the door; {@code agreement} calls it.
 */
@NullMarked
package nl.situatiebeeld.partner.position;

import org.jspecify.annotations.NullMarked;
