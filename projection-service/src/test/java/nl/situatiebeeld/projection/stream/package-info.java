/** Tests of the read side: stream; they enter by Kafka and HTTP where they can. */
@NullMarked
package nl.situatiebeeld.projection.stream;

import org.jspecify.annotations.NullMarked;
