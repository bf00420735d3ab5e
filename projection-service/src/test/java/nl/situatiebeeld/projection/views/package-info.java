/** Tests of the read side: views; they enter by Kafka and HTTP where they can. */
@NullMarked
package nl.situatiebeeld.projection.views;

import org.jspecify.annotations.NullMarked;
