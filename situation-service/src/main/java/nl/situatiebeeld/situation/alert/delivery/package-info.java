/**
 * Carries messages to partners by webhook and Kafka: at least once, tried again until a limit, and
 * never inside a transaction. How it ended is told to who gave the message.
 */
@NullMarked
package nl.situatiebeeld.situation.alert.delivery;

import org.jspecify.annotations.NullMarked;
