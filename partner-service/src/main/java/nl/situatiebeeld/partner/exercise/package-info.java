/**
 * The local copy of situations, kept from {@code situation.events}: of which kind they are and
 * which regions take part, so that a joint exercise can be recorded (P6).
 */
@NullMarked
package nl.situatiebeeld.partner.exercise;

import org.jspecify.annotations.NullMarked;
