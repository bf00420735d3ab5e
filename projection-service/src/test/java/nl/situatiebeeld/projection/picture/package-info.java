/** Tests of the read side: picture; they enter by Kafka and HTTP where they can. */
@NullMarked
package nl.situatiebeeld.projection.picture;

import org.jspecify.annotations.NullMarked;
