/**
 * The read side: from the events on Kafka to the picture as each may see it, now and as of any
 * moment. Here the application is put together; it stands on {@code platform} and
 * {@code contracts}, and nothing calls it but HTTP and Kafka.
 */
@NullMarked
package nl.situatiebeeld.projection;

import org.jspecify.annotations.NullMarked;
