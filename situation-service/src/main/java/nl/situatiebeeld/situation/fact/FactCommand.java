package nl.situatiebeeld.situation.fact;

import java.util.List;
import nl.situatiebeeld.contracts.fact.FactContent;
import org.jspecify.annotations.Nullable;

/** What can be asked of a fact. */
public sealed interface FactCommand {

  /**
   * Report, or propose, as the profile says.
   *
   * @param onBehalfOf the partner whose fact it is, when the region reports for it
   * @param effectOf ids of the facts that it is an effect of (F7)
   */
  record ReportFact(
      String situationId, FactContent content, @Nullable String onBehalfOf, List<String> effectOf)
      implements FactCommand {}

  /**
   * Take another's fact into a region's own picture (F8).
   *
   * @param situationId where it is taken to; null for where it is
   */
  record AdoptFact(String origin, String reason, @Nullable String situationId)
      implements FactCommand {}

  /**
   * A new version (F3).
   *
   * @param basedOn the version that the writer saw
   */
  record UpdateFact(int basedOn, FactContent content) implements FactCommand {}

  record VerifyFact(String method, @Nullable String evidence) implements FactCommand {}

  record ConfirmFact(@Nullable String remark) implements FactCommand {}

  record DisputeFact(String reason, @Nullable String contradictingFact) implements FactCommand {}

  record RetractFact(String reason) implements FactCommand {}

  record AcceptFact(@Nullable String reason) implements FactCommand {}

  record RejectFact(String reason) implements FactCommand {}

  record DiscloseFact(String partnerId, String reason) implements FactCommand {}

  record SupersedeFact(String by, String reason) implements FactCommand {}

  /** Say that the fact is an effect of another (F7). */
  record LinkCause(String cause, @Nullable String reason) implements FactCommand {}

  /** Say that the fact is no effect of the other after all (F7). */
  record UnlinkCause(String cause, String reason) implements FactCommand {}
}
