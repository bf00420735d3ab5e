/**
 * Real servers on this machine: a durable PostgreSQL, a Kafka broker in a child process, and an
 * issuer of tokens for tests.
 *
 * <p>Uses only the JDK and the servers' own libraries; knows nothing of the domain. Called by
 * tests, and by {@code standalone}, which adds its own identity provider. No service depends on it.
 */
@NullMarked
package nl.situatiebeeld.embedded;

import org.jspecify.annotations.NullMarked;
