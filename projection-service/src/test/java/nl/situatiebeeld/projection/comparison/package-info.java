@NullMarked
package nl.situatiebeeld.projection.comparison;

import org.jspecify.annotations.NullMarked;
