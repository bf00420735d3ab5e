/** Tests of the lists beside the picture. */
@NullMarked
package nl.situatiebeeld.projection.item;

import org.jspecify.annotations.NullMarked;
