package nl.situatiebeeld.situation.fact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.situatiebeeld.contracts.fact.FactContent;
import nl.situatiebeeld.contracts.fact.FactStatus;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import org.jspecify.annotations.Nullable;

/** Where a fact is in its life (F2). */
sealed interface FactState {

  /** Not reported yet. */
  record Unreported() implements FactState {}

  /**
   * In the picture, or proposed for it.
   *
   * @param writers the organisations whose words it holds: who reported it and who reworded it
   * @param judged what others said of this version
   * @param disclosedTo partners that were shown it (V3)
   * @param causes ids of the facts that it is an effect of (F7)
   * @param origin id of the fact that it was adopted from (F8)
   * @param changes version → names of the fields that it changed
   */
  record Living(
      String situationId,
      String factId,
      int version,
      String owner,
      Set<String> writers,
      FactStatus status,
      FactContent content,
      Judgements judged,
      Set<String> disclosedTo,
      Set<String> causes,
      @Nullable String origin,
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
          Set.of(writtenBy),
          status,
          content,
          Judgements.NONE,
          Set.of(),
          Set.of(),
          null,
          Map.of());
    }

    /** Whether someone said of this version that it is right or wrong (F4). */
    boolean isJudged() {
      return status == FactStatus.VERIFIED
          || status == FactStatus.DISPUTED
          || !judged.confirmedBy().isEmpty();
    }

    /** Whether it is there at all for someone standing here. */
    boolean seenFrom(Standpoint standpoint, String organisation) {
      return standpoint.sees(content, status, owner, disclosedTo.contains(organisation));
    }

    Living accepted() {
      return with(FactStatus.REPORTED, judged);
    }

    Living updated(int next, FactContent changed, boolean lapsed, String by) {
      Map<Integer, List<String>> more = new HashMap<>(changes);
      more.put(next, FactSubstance.changedFields(content, changed));
      return new Living(
          situationId,
          factId,
          next,
          owner,
          FactSubstance.same(content, changed) ? writers : plus(writers, by),
          lapsed ? FactStatus.REPORTED : status,
          changed,
          lapsed ? Judgements.NONE : judged,
          disclosedTo,
          causes,
          origin,
          Map.copyOf(more));
    }

    /** Under a narrower label; it says the same (V4, F8). */
    Living narrowed(Sensitivity label, List<String> readers) {
      return new Living(
          situationId,
          factId,
          version,
          owner,
          writers,
          status,
          content.labelled(label, readers),
          judged,
          disclosedTo,
          causes,
          origin,
          changes);
    }

    Living verified(String by) {
      return with(FactStatus.VERIFIED, judged.verified(by));
    }

    Living confirmed(String by) {
      return with(status, judged.confirmed(by));
    }

    Living disputed(String by) {
      return with(FactStatus.DISPUTED, judged.disputed(by));
    }

    Living disclosed(String partner) {
      return linked(plus(disclosedTo, partner), causes, origin);
    }

    /** The same, disclosed to these and nobody else. */
    Living shownTo(Set<String> partners) {
      return linked(partners, causes, origin);
    }

    Living causedBy(String cause) {
      return linked(disclosedTo, plus(causes, cause), origin);
    }

    Living notCausedBy(String cause) {
      Set<String> fewer = new HashSet<>(causes);
      fewer.remove(cause);
      return linked(disclosedTo, Set.copyOf(fewer), origin);
    }

    Living adoptedFrom(String fact) {
      return linked(disclosedTo, causes, fact);
    }

    Ended ended(FactStatus end) {
      return new Ended(this, end);
    }

    private Living with(FactStatus next, Judgements said) {
      return new Living(
          situationId,
          factId,
          version,
          owner,
          writers,
          next,
          content,
          said,
          disclosedTo,
          causes,
          origin,
          changes);
    }

    private Living linked(Set<String> shown, Set<String> from, @Nullable String adopted) {
      return new Living(
          situationId,
          factId,
          version,
          owner,
          writers,
          status,
          content,
          judged,
          shown,
          from,
          adopted,
          changes);
    }
  }

  /**
   * What was said of one version of a fact (F4).
   *
   * @param verifiedBy organisations that verified it
   * @param confirmedBy organisations that confirmed it
   * @param disputedBy organisations that dispute it
   */
  record Judgements(Set<String> verifiedBy, Set<String> confirmedBy, Set<String> disputedBy) {

    static final Judgements NONE = new Judgements(Set.of(), Set.of(), Set.of());

    Judgements verified(String by) {
      return new Judgements(plus(verifiedBy, by), confirmedBy, Set.of());
    }

    Judgements confirmed(String by) {
      return new Judgements(verifiedBy, plus(confirmedBy, by), disputedBy);
    }

    Judgements disputed(String by) {
      return new Judgements(Set.of(), confirmedBy, plus(disputedBy, by));
    }
  }

  /**
   * Retracted, superseded or rejected.
   *
   * @param last as it stood before: who saw it then, and nobody else, may know that it ended
   */
  record Ended(Living last, FactStatus status) implements FactState {}

  private static Set<String> plus(Set<String> set, String element) {
    Set<String> more = new HashSet<>(set);
    more.add(element);
    return Set.copyOf(more);
  }
}
