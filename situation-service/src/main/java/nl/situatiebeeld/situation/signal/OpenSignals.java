package nl.situatiebeeld.situation.signal;

import java.util.Set;

/**
 * Who waits for an answer about one fact.
 *
 * @param signallers organisations; each has one signal about a fact at a time
 */
record OpenSignals(Set<String> signallers) {}
