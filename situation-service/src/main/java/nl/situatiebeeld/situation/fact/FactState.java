package nl.situatiebeeld.situation.fact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.situatiebeeld.contracts.fact.FactContent;
import nl.situatiebeeld.contracts.fact.FactStatus;

/** Where a fact is in its life (F2). */
sealed interface FactState {

  /** Not reported yet. */
  record Unreported() implements FactState {}

  /**
   * In the picture, or proposed for it.
   *
   * @param writtenBy the organisation that wrote this version, the owner or a region
   * @param verifiedBy organisations that verified this version
   * @param confirmedBy organisations that confirmed this version
   * @param disputedBy organisations that dispute this version
   * @param disclosedTo partners that were shown it (V3)
   * @param changes version → names of the fields that it changed
   */
  record Living(
      String situationId,
      String factId,
      int version,
      String owner,
      String writtenBy,
      FactStatus status,
      FactContent content,
      Set<String> verifiedBy,
      Set<String> confirmedBy,
      Set<String> disputedBy,
      Set<String> disclosedTo,
      Map<Integer, List<String>> changes)
      implements FactState {

    static Living first(
        String situationId,
        String factId,
        String owner,
        String writtenBy,
        FactStatus status,
        FactContent content) {
      return new Living(
          situationId,
          factId,
          1,
          owner,
          writtenBy,
          status,
          content,
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Map.of());
    }

    /** Whether someone said of this version that it is right or wrong (F4). */
    boolean judged() {
      return status == FactStatus.VERIFIED
          || status == FactStatus.DISPUTED
          || !confirmedBy.isEmpty();
    }

    /** Whether it is there at all for someone standing here. */
    boolean seenFrom(Standpoint standpoint, String organisation) {
      return standpoint.sees(content, status, owner, disclosedTo.contains(organisation));
    }

    Living accepted() {
      return with(FactStatus.REPORTED, verifiedBy, confirmedBy, disputedBy);
    }

    Living updated(int next, FactContent changed, boolean lapsed, String by) {
      Map<Integer, List<String>> more = new HashMap<>(changes);
      more.put(next, FactSubstance.changedFields(content, changed));
      return new Living(
          situationId,
          factId,
          next,
          owner,
          by,
          lapsed ? FactStatus.REPORTED : status,
          changed,
          lapsed ? Set.of() : verifiedBy,
          lapsed ? Set.of() : confirmedBy,
          lapsed ? Set.of() : disputedBy,
          disclosedTo,
          Map.copyOf(more));
    }

    Living verified(String by) {
      return with(FactStatus.VERIFIED, plus(verifiedBy, by), confirmedBy, Set.of());
    }

    Living confirmed(String by) {
      return with(status, verifiedBy, plus(confirmedBy, by), disputedBy);
    }

    Living disputed(String by) {
      return with(FactStatus.DISPUTED, Set.of(), confirmedBy, plus(disputedBy, by));
    }

    Living disclosed(String partner) {
      return new Living(
          situationId,
          factId,
          version,
          owner,
          writtenBy,
          status,
          content,
          verifiedBy,
          confirmedBy,
          disputedBy,
          plus(disclosedTo, partner),
          changes);
    }

    Ended ended(FactStatus end) {
      return new Ended(this, end);
    }

    private Living with(
        FactStatus next, Set<String> verified, Set<String> confirmed, Set<String> disputed) {
      return new Living(
          situationId,
          factId,
          version,
          owner,
          writtenBy,
          next,
          content,
          verified,
          confirmed,
          disputed,
          disclosedTo,
          changes);
    }

    private static Set<String> plus(Set<String> set, String element) {
      Set<String> more = new HashSet<>(set);
      more.add(element);
      return Set.copyOf(more);
    }
  }

  /**
   * Retracted, superseded or rejected.
   *
   * @param last as it stood before: who saw it then, and nobody else, may know that it ended
   */
  record Ended(Living last, FactStatus status) implements FactState {}
}
