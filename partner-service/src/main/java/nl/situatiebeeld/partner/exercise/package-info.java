/**
 * The local copy of situations, kept from {@code situation.events}: of which kind they are, when
 * they were open, which regions take part and which partners were active in an exercise, so that a
 * joint exercise can be recorded (P6).
 */
@NullMarked
package nl.situatiebeeld.partner.exercise;

import org.jspecify.annotations.NullMarked;
