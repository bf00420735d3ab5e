/**
 * Seals the chains of all situations (E7): an append-only log of how far each chain was, as a
 * Merkle tree whose roots are signed at intervals, published on Kafka and appended to files.
 * Touches the relay's tables and its own, Kafka, and a folder; asked by the export of evidence.
 */
@NullMarked
package nl.situatiebeeld.situation.sealing;

import org.jspecify.annotations.NullMarked;
