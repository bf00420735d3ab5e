/** Tests of the read side: visibility; they enter by Kafka and HTTP where they can. */
@NullMarked
package nl.situatiebeeld.projection.visibility;

import org.jspecify.annotations.NullMarked;
