@NullMarked
package nl.situatiebeeld.projection.replay;

import org.jspecify.annotations.NullMarked;
