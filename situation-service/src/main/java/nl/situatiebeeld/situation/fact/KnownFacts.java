package nl.situatiebeeld.situation.fact;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.situatiebeeld.contracts.fact.FactStatus;
import nl.situatiebeeld.situation.basis.KnownFact;
import nl.situatiebeeld.situation.fact.FactState.Ended;
import nl.situatiebeeld.situation.fact.FactState.Living;
import nl.situatiebeeld.situation.fact.FactState.Unreported;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.standing.ParticipationStanding;
import nl.situatiebeeld.situation.standing.SituationStanding;
import nl.situatiebeeld.situation.standing.Standings;
import org.springframework.stereotype.Component;

/** How facts stand for those who refer to them; what they may not see is not there (V5). */
@Component
public class KnownFacts {

  private final Standings standings;
  private final OtherFacts facts;

  KnownFacts(Standings standings, OtherFacts facts) {
    this.standings = standings;
    this.facts = facts;
  }

  /**
   * The facts of a situation, by id, as this party sees them; asked while the situation is held.
   */
  public Function<String, Optional<KnownFact>> seenBy(
      SituationStanding situation, Party party, Instant moment) {
    Standpoint standpoint =
        Standpoint.of(party, situation, participation(situation, party.organisation()), moment);
    return id -> known(id, situation, standpoint, party.organisation());
  }

  /** The same as an organisation sees them, whoever acts for it. */
  public Function<String, Optional<KnownFact>> seenBy(
      SituationStanding situation, String organisation, Instant moment) {
    String hin = participation(situation, organisation)
        .flatMap(p -> Optional.ofNullable(p.secondedHin()))
        .orElse("");
    Party anyone = new Party(hin, organisation, Set.of(), false, false, null);
    return seenBy(situation, anyone, moment);
  }

  private Optional<ParticipationStanding> participation(
      SituationStanding situation, String organisation) {
    return situation.involves(organisation)
        ? Optional.empty()
        : standings.participation(situation.situationId(), organisation);
  }

  private Optional<KnownFact> known(
      String id, SituationStanding situation, Standpoint standpoint, String organisation) {
    return switch (facts.of(id)) {
      case Unreported none -> Optional.empty();
      case Living living -> known(living, false, situation, standpoint, organisation);
      case Ended ended -> known(ended.last(), true, situation, standpoint, organisation);
    };
  }

  private static Optional<KnownFact> known(
      Living fact,
      boolean ended,
      SituationStanding situation,
      Standpoint standpoint,
      String organisation) {
    return Optional.of(fact)
        .filter(f -> f.situationId().equals(situation.situationId()))
        .filter(f -> f.seenFrom(standpoint, organisation))
        .map(f -> new KnownFact(f.version(), ended, f.content().theme(), forReaders(f)));
  }

  // V4; what is only proposed is not in the picture
  private static boolean forReaders(Living fact) {
    return fact.status() != FactStatus.PROPOSED
        && switch (fact.content().sensitivity()) {
          case OPEN, SHARED -> true;
          case RESTRICTED, SOURCE_DATA -> false;
        };
  }
}
