package nl.situatiebeeld.situation.basis;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.situatiebeeld.contracts.Audience;
import nl.situatiebeeld.contracts.fact.FactVersion;
import nl.situatiebeeld.platform.problem.RefusedException;

/** What is asked of the facts that something rests on. */
public final class Basis {

  private Basis() {}

  /**
   * Refuses facts that are not there for who refers to them, and versions that never were. An ended
   * fact may be named: what was decided then rested on it.
   *
   * @param known how the fact of an id stands for who refers to it; empty when it is not there
   */
  public static void check(
      List<FactVersion> basis, Function<String, Optional<KnownFact>> known) { // A2
    for (FactVersion each : basis) {
      KnownFact fact = known
          .apply(each.factId())
          .orElseThrow(() -> refused(
              BasisRefusal.BASIS_UNKNOWN, each, "Name facts of this situation that you see."));
      if (each.version() > fact.version()) {
        throw refused(
            BasisRefusal.BASIS_VERSION_UNKNOWN,
            each,
            "Its latest version is " + fact.version() + ".");
      }
    }
  }

  /**
   * Refuses all readers as audience for words that rest on a fact which is not for all of them: the
   * words tell what the fact says.
   *
   * @param basis facts that are known
   */
  public static void refuseTooWide(
      Audience audience,
      List<FactVersion> basis,
      Function<String, Optional<KnownFact>> known) { // V4
    List<String> narrower = basis.stream()
        .map(FactVersion::factId)
        .filter(id -> known.apply(id).filter(KnownFact::forReaders).isEmpty())
        .toList();
    if (audience == Audience.READERS && !narrower.isEmpty()) {
      throw new RefusedException(
          BasisRefusal.AUDIENCE_TOO_WIDE,
          "Choose the audience REGIONS or ADDRESSED, and name in 'addressedTo' who else must see"
              + " it.",
          Map.of("field", "audience", "facts", narrower));
    }
  }

  /**
   * The themes that words speak of: those that are named, or else those of their basis.
   *
   * @param basis facts that are known
   * @param possible the themes of the situation
   */
  public static List<String> themes(
      List<String> named,
      List<FactVersion> basis,
      Function<String, Optional<KnownFact>> known,
      Collection<String> possible) { // V1
    if (!possible.containsAll(named)) {
      throw new RefusedException(
          BasisRefusal.THEME_UNKNOWN,
          "Name themes of the situation.",
          Map.of("field", "themes", "themes", List.copyOf(possible)));
    }
    return named.isEmpty()
        ? basis.stream()
            .flatMap(each -> known.apply(each.factId()).map(KnownFact::theme).stream())
            .distinct()
            .sorted()
            .toList()
        : named;
  }

  private static RefusedException refused(BasisRefusal why, FactVersion what, String advice) {
    return new RefusedException(why, advice, Map.of("fact", what.factId()));
  }
}
