/**
 * The published language: what every part and every partner system agrees on.
 *
 * <p>Events with stable names, codes, topics and the envelope on Kafka. Sees the JDK and Jackson's
 * annotations only; read by every service and by anyone who connects.
 */
@NullMarked
package nl.situatiebeeld.contracts;

import org.jspecify.annotations.NullMarked;
