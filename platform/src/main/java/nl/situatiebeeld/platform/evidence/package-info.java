/**
 * What evidence rests on (E7): the Merkle tree, its signed roots and their keys, and the archive
 * with its check. Plain Java, so that the check starts fast and runs where nothing else of the
 * product does. Touches files only; called by the sealing of situations, by the export and by the
 * check.
 */
@NullMarked
package nl.situatiebeeld.platform.evidence;

import org.jspecify.annotations.NullMarked;
