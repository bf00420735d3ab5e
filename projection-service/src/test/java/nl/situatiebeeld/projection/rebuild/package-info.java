/** Tests of the read side: rebuild; they enter by Kafka and HTTP where they can. */
@NullMarked
package nl.situatiebeeld.projection.rebuild;

import org.jspecify.annotations.NullMarked;
