/**
 * The write side of partners (rules P1 to P3): who they are, what they are for, what was agreed.
 *
 * <p>Here stand only the application and its settings; the capabilities have packages of their own:
 * {@code registration}, {@code agreement}, {@code region}, and {@code overview} for reading.
 */
@NullMarked
package nl.situatiebeeld.partner;

import org.jspecify.annotations.NullMarked;
