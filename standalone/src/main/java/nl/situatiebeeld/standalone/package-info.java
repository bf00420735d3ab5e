/**
 * The product in one command: PostgreSQL, Kafka, an identity provider and all services on one
 * machine.
 *
 * <p>Adds no behaviour of its own: it starts the same applications as in production, each with its
 * own settings, in one JVM. May touch every service's starting class and {@code embedded}, nothing
 * inside them. Called by the script at the root, and by end-to-end tests through
 * {@link nl.situatiebeeld.standalone.Product}.
 */
@NullMarked
package nl.situatiebeeld.standalone;

import org.jspecify.annotations.NullMarked;
