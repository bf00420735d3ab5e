/** Which situations there are for a caller: in full for who reads them, else the overview (S6). */
@NullMarked
package nl.situatiebeeld.projection.situations;

import org.jspecify.annotations.NullMarked;
