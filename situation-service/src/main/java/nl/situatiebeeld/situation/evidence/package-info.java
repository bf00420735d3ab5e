/**
 * Gives out a situation as evidence (E7): one archive with its events as they are stored, their
 * chain, its seals, the schemas and the attachments. Reads the relay's chain, the seals and the
 * attachments; for the leading region and evaluators.
 */
@NullMarked
package nl.situatiebeeld.situation.evidence;

import org.jspecify.annotations.NullMarked;
