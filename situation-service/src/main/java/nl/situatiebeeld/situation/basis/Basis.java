package nl.situatiebeeld.situation.basis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

  private static RefusedException refused(BasisRefusal why, FactVersion what, String advice) {
    return new RefusedException(why, advice, Map.of("fact", what.factId()));
  }
}
