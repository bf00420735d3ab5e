/** Tests of the read side; they enter by Kafka and HTTP where they can. */
@NullMarked
package nl.situatiebeeld.projection;

import org.jspecify.annotations.NullMarked;
