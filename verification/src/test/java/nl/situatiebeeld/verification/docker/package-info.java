/**
 * Checks of the production set-up in {@code docker/}, which cannot be run where the product is
 * built: it must at least be complete, name only settings that exist, and hold no secret.
 *
 * <p>Reads the files of that folder, and the settings of the services on the class path. Run by the
 * build.
 */
@NullMarked
package nl.situatiebeeld.verification.docker;

import org.jspecify.annotations.NullMarked;
