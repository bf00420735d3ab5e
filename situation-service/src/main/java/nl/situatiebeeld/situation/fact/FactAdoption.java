package nl.situatiebeeld.situation.fact;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.situatiebeeld.contracts.fact.FactContent;
import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.contracts.fact.FactEvent.FactAdopted;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.fact.FactCommand.AdoptFact;
import nl.situatiebeeld.situation.fact.FactNarrowing.Bound;
import nl.situatiebeeld.situation.fact.FactNarrowing.Label;
import nl.situatiebeeld.situation.fact.FactState.Ended;
import nl.situatiebeeld.situation.fact.FactState.Living;
import nl.situatiebeeld.situation.fact.FactState.Unreported;
import nl.situatiebeeld.situation.standing.SituationStanding;
import nl.situatiebeeld.situation.standing.StandingRules;

/** A region takes another's fact into its own picture (F8). */
final class FactAdoption {

  private FactAdoption() {}

  static FactEvent adopt(String factId, AdoptFact adopt, Circumstances c) {
    FactRights.adopting(c.standpoint(), c.party());
    Living origin = origin(adopt.origin(), c);
    StandingRules.open(c.situation());
    FactDecider.accepted(origin);
    boolean here = here(origin, c);
    if (!here) {
      refuseAcross(origin, c);
    }
    String region = c.party().organisation();
    FactDecider.refuseUnless(!origin.owner().equals(region), FactRefusal.ADOPTS_ITS_OWN);
    FactDecider.refuseUnless(!c.adopted(), FactRefusal.ALREADY_ADOPTED);
    return new FactAdopted(
        c.situation().situationId(),
        factId,
        1,
        region,
        here ? origin.content() : alone(origin.content()), // F8: with its label
        adopt.origin(),
        origin.version(),
        adopt.reason(),
        c.party().actor());
  }

  private static Living origin(String id, Circumstances c) {
    return switch (c.otherFact().apply(id)) {
      case Unreported none -> throw FactDecider.notFound();
      case Living fact -> seen(fact, c);
      case Ended fact -> throw FactDecider.ended(seen(fact.last(), c), fact.status());
    };
  }

  private static Living seen(Living fact, Circumstances c) {
    if (!sees(fact, c)) {
      throw FactDecider.notFound();
    }
    return fact;
  }

  /** Whether the fact is there for this party, with its rights in the fact's own situation. */
  private static boolean sees(Living fact, Circumstances c) {
    String organisation = c.party().organisation();
    return here(fact, c)
        ? fact.seenFrom(c.standpoint(), organisation)
        : c.elsewhere()
            .apply(fact.situationId())
            .filter(other -> fact.seenFrom(other.standpoint(), organisation))
            .isPresent();
  }

  private static boolean here(Living fact, Circumstances c) {
    return fact.situationId().equals(c.situation().situationId());
  }

  /** Refuses what does not leave its situation; the party sees it there. */
  private static void refuseAcross(Living origin, Circumstances c) {
    SituationStanding there = c.elsewhere()
        .apply(origin.situationId())
        .orElseThrow(FactDecider::notFound)
        .situation();
    FactDecider.refuseUnless( // S1
        exercise(there) == exercise(c.situation()), FactRefusal.ADOPTION_OF_EXERCISE);
    FactDecider.refuseUnless( // each has its own clock
        !there.reconstruction() && !c.situation().reconstruction(),
        FactRefusal.ADOPTION_OF_RECONSTRUCTION);
    FactDecider.refuseUnless( // V4: its readers were named for that situation
        origin.content().sensitivity() != Sensitivity.RESTRICTED, FactRefusal.ADOPTION_RESTRICTED);
    FactDecider.refuseUnless(
        c.situation().themes().contains(origin.content().theme()), FactRefusal.THEME_UNKNOWN);
  }

  private static boolean exercise(SituationStanding situation) {
    return situation.kind() == SituationKind.EXERCISE;
  }

  /** Without what stays behind: the facts that it rests on, and its documents. */
  private static FactContent alone(FactContent content) {
    return new FactContent(
        content.theme(),
        content.statement(),
        content.attributes(),
        content.location(),
        content.observedAt(),
        content.source(),
        content.reliability(),
        content.credibility(),
        content.sensitivity(),
        content.addressedTo(),
        content.validUntil(),
        content.refreshMinutes(),
        List.of(),
        List.of());
  }

  /** The organisations whose words a fact holds, here or where it was adopted from. */
  static Set<String> words(Living fact, Circumstances c) {
    Set<String> words = new HashSet<>(fact.writers());
    words.add(fact.owner());
    from(fact, c).ifPresent(origin -> words.addAll(words(origin, c)));
    return words;
  }

  /** Who owns the fact, or one that it was adopted from. */
  static Set<String> owners(Living fact, Circumstances c) {
    Set<String> owners = new HashSet<>();
    owners.add(fact.owner());
    from(fact, c).ifPresent(origin -> owners.addAll(owners(origin, c)));
    return owners;
  }

  private static Optional<Living> from(Living fact, Circumstances c) {
    String id = fact.origin();
    return id == null
        ? Optional.empty()
        : switch (c.otherFact().apply(id)) {
          case Unreported none -> Optional.empty();
          case Living living -> Optional.of(living);
          case Ended ended -> Optional.of(ended.last());
        };
  }

  /** Refuses a version of an adopted fact that more may read than what it came from. */
  static void refuseWider(FactContent content, Living fact, Circumstances c) {
    Set<String> owners = new HashSet<>();
    Living copy = fact;
    for (Optional<Living> from = from(copy, c); from.isPresent(); from = from(copy, c)) {
      copy = from.orElseThrow();
      owners.add(copy.owner());
      boolean sameTheme = content.theme().equals(fact.content().theme()); // V1: others read another
      Bound bound = Bound.of(copy, c.party().actor()).through(owners);
      if (!sameTheme || !FactNarrowing.within(Label.of(content), bound, fact.owner())) { // F8
        throw wider(copy, c);
      }
    }
  }

  private static RefusedException wider(Living origin, Circumstances c) {
    return sees(origin, c)
        ? new RefusedException(
            FactRefusal.ADOPTION_WIDENED, "Look at the fact as it stands now, and mend this.")
        : FactRights.widening(); // V5: that there is an origin is not for who does not see it
  }
}
