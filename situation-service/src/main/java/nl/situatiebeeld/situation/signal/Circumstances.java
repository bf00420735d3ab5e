package nl.situatiebeeld.situation.signal;

import java.time.Instant;
import java.util.Optional;
import nl.situatiebeeld.situation.fact.SeenFact;
import nl.situatiebeeld.situation.fact.Standpoint;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.standing.ParticipationStanding;
import nl.situatiebeeld.situation.standing.SituationStanding;

/**
 * What is known around a command about a signal.
 *
 * @param other the participation of the partner on whose behalf it is raised, if any
 * @param fact the fact that it is about, if the party may know of it
 * @param contradicting the fact that says otherwise, if it is named and the party may know of it
 * @param open signals about the fact that wait for an answer
 */
record Circumstances(
    SituationStanding situation,
    Party party,
    Standpoint standpoint,
    Optional<ParticipationStanding> other,
    Optional<SeenFact> fact,
    Optional<SeenFact> contradicting,
    OpenSignals open,
    Instant moment) {}
