/** A situation from opening to closing (S1, S2, A4). */
@NullMarked
package nl.situatiebeeld.situation.lifecycle;

import org.jspecify.annotations.NullMarked;
