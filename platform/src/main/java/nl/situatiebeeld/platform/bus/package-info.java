/** Events as they stand on Kafka, and the consumer that lets each take effect exactly once. */
@NullMarked
package nl.situatiebeeld.platform.bus;

import org.jspecify.annotations.NullMarked;
