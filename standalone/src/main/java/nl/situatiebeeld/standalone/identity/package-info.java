/**
 * An OpenID Connect provider for demonstrations: people who log in with a password, and clients
 * with a secret.
 *
 * <p>Secrets are made at the first start and kept with the data; none is in the sources. Never used
 * in production, where any OIDC provider takes its place. Started by {@code standalone}; knows
 * nothing of the domain.
 */
@NullMarked
package nl.situatiebeeld.standalone.identity;

import org.jspecify.annotations.NullMarked;
