/** Tests of the sealing of situations. */
@NullMarked
package nl.situatiebeeld.situation.sealing;

import org.jspecify.annotations.NullMarked;
