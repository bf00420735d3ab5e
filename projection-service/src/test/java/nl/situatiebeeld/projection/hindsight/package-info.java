@NullMarked
package nl.situatiebeeld.projection.hindsight;

import org.jspecify.annotations.NullMarked;
