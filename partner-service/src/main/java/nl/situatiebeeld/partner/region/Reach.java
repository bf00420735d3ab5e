package nl.situatiebeeld.partner.region;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The regions of a partner over all its agreements that have not ended, each counted once (P3).
 *
 * @param existing regions of agreements in force: it works with them
 * @param wished other regions, of drafts or wished for: it wishes to work with them
 */
public record Reach(Set<String> existing, Set<String> wished) {

  /** No agreements. */
  public static final Reach NONE = new Reach(Set.of(), Set.of());

  /** Keeps the two apart: what exists is not wished any more. */
  public Reach {
    Set<String> stillWished = new HashSet<>(wished);
    stillWished.removeAll(existing);
    existing = Set.copyOf(existing);
    wished = Set.copyOf(stillWished);
  }

  /** This and the regions of one agreement more. */
  public Reach with(boolean inForce, Collection<String> regions, Collection<String> wishedRegions) {
    Set<String> exist = new HashSet<>(existing);
    Set<String> wish = new HashSet<>(wished);
    (inForce ? exist : wish).addAll(regions);
    wish.addAll(wishedRegions);
    return new Reach(exist, wish);
  }

  /**
   * The scope.
   *
   * @param allRegions number of regions that makes it national
   * @return null while there are no regions at all
   */
  public @Nullable Scope scope(int allRegions) {
    int count = existing.size() + wished.size(); // P3: R
    if (count == 0) {
      return null;
    }
    if (count >= allRegions) {
      return Scope.NATIONAL;
    }
    return count <= 2 ? Scope.REGIONAL : Scope.SUPRAREGIONAL;
  }

  /** Regions it works with, in order of code. */
  public Set<String> existingInOrder() {
    return new TreeSet<>(existing);
  }

  /** Regions it wishes to work with, in order of code. */
  public Set<String> wishedInOrder() {
    return new TreeSet<>(wished);
  }
}
