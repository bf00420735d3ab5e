package nl.situatiebeeld.platform.matching;

import java.util.Collections;
import java.util.List;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;

/** The one answer to the question whether a situation concerns a core task (S6, S7). */
public final class Matching {

  private Matching() {}

  /**
   * Whether they have a region, a theme and a place in common. Areas that only touch have a place
   * in common: who is next to it is warned rather than not.
   */
  public static boolean matches(Interest interest, Reach reach) {
    return meet(interest.regions(), reach.regions())
        && (interest.themes().isEmpty() || meet(interest.themes(), reach.themes()))
        && near(interest, reach);
  }

  private static boolean meet(List<String> some, List<String> others) {
    return !Collections.disjoint(some, others);
  }

  private static boolean near(Interest interest, Reach reach) {
    var own = interest.area();
    var its = reach.area();
    // not told where: then it is anywhere in the regions, which meet
    return own == null
        || its == null
        || RelateNG.relate(Shapes.of(own), Shapes.of(its), RelatePredicate.intersects());
  }
}
