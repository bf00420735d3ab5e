/**
 * The documents for those who connect, run as they stand: their commands are sent to the running
 * product, their programs are compiled and run, and what they say is answered must be answered.
 */
@NullMarked
package nl.situatiebeeld.verification.docs;

import org.jspecify.annotations.NullMarked;
