package nl.situatiebeeld.situation.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.Limits;
import nl.situatiebeeld.contracts.fact.FactContent;
import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.contracts.fact.FactEvent.FactNarrowed;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.situation.fact.FactState.Living;
import nl.situatiebeeld.situation.request.Party;

/** An adopted fact is read by no more than what it was adopted from (V4, F8). */
final class FactNarrowing {

  private FactNarrowing() {}

  /** Who may read a fact (V4). */
  record Label(Sensitivity sensitivity, List<String> addressedTo) {

    static Label of(FactContent content) {
      return new Label(content.sensitivity(), content.addressedTo());
    }
  }

  /**
   * The label of a fact, on its way to what was adopted from it.
   *
   * @param because id of that fact
   * @param owners who owns it, and the copies on the way
   */
  record Bound(String because, String situationId, Label label, Set<String> owners, Actor by) {

    static Bound of(Living fact, Actor by) {
      return new Bound(
          fact.factId(), fact.situationId(), Label.of(fact.content()), Set.of(fact.owner()), by);
    }

    /** The same for what was adopted from a copy of this owner, whether it stands or not. */
    Bound through(String owner) {
      return through(Set.of(owner));
    }

    /** The same by way of copies of these owners. */
    Bound through(Set<String> ways) {
      Set<String> more = new HashSet<>(owners);
      more.addAll(ways);
      return new Bound(because, situationId, label, Set.copyOf(more), by);
    }
  }

  /**
   * What becomes of a copy; nothing when no more may read it already. Also in a closed situation:
   * nothing is added to what it told (S2).
   */
  static Optional<FactEvent> follow(Living copy, Bound bound) {
    Label own = Label.of(copy.content());
    Label narrower = narrower(own, bound, copy.owner()); // V4, F8: the narrower of both
    boolean here = copy.situationId().equals(bound.situationId());
    return narrower.equals(own)
        ? Optional.empty()
        : Optional.of(new FactNarrowed(
            copy.situationId(),
            copy.factId(),
            copy.version(),
            narrower.sensitivity(),
            narrower.addressedTo(),
            bound.because(),
            // V5: who acts in another situation is not for the readers of this one
            here ? bound.by() : Party.clock(null).actor()));
  }

  private static Label narrower(Label own, Bound bound, String owner) {
    return switch (bound.label().sensitivity()) {
      case OPEN -> own;
      case SHARED -> own.sensitivity() == Sensitivity.OPEN ? bound.label() : own;
      case SOURCE_DATA -> own.sensitivity() == Sensitivity.RESTRICTED ? only(owner) : bound.label();
      case RESTRICTED ->
        switch (own.sensitivity()) {
          case OPEN, SHARED -> restricted(bound.label().addressedTo(), owner);
          case SOURCE_DATA -> only(owner); // an addressee need not read source data
          case RESTRICTED -> kept(own, bound, owner);
        };
    };
  }

  private static Label restricted(List<String> addressees, String owner) {
    List<String> readers = new ArrayList<>(addressees);
    // the owner reads its own fact, named or not
    if (!readers.contains(owner) && readers.size() < Limits.ADDRESSEES) {
      readers.add(owner);
    }
    return new Label(Sensitivity.RESTRICTED, List.copyOf(readers));
  }

  private static Label kept(Label own, Bound bound, String owner) {
    List<String> kept = own.addressedTo().stream()
        .filter(each -> each.equals(owner)
            || bound.owners().contains(each)
            || bound.label().addressedTo().contains(each))
        .toList();
    return kept.isEmpty() ? only(owner) : new Label(Sensitivity.RESTRICTED, kept);
  }

  private static Label only(String owner) {
    return new Label(Sensitivity.RESTRICTED, List.of(owner));
  }

  /** Whether a copy under this label is read by no more than the bound lets. */
  static boolean within(Label label, Bound bound, String owner) {
    return narrower(label, bound, owner).equals(label);
  }
}
