package nl.situatiebeeld.situation.fact;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.standing.ParticipationStanding;
import nl.situatiebeeld.situation.standing.SituationStanding;

/**
 * What is known around a command about a fact.
 *
 * @param other the participation of the partner that the command names, if any
 * @param otherFact how the fact of this id stands, in whatever situation
 * @param elsewhere another situation, and where this party stands in it
 * @param links cause–effect links of the situation (F7)
 * @param adopted whether the region has adopted the fact already that it wishes to adopt (F8)
 */
record Circumstances(
    SituationStanding situation,
    Party party,
    Standpoint standpoint,
    Optional<ParticipationStanding> other,
    Function<String, FactState> otherFact,
    Function<String, Optional<OtherSituation>> elsewhere,
    EffectLinks links,
    boolean adopted,
    Instant moment) {}
