package nl.situatiebeeld.situation.fact;

import nl.situatiebeeld.contracts.fact.FactContent;
import org.jspecify.annotations.Nullable;

/** What can be asked of a fact. */
public sealed interface FactCommand {

  /**
   * Report, or propose, as the profile says.
   *
   * @param onBehalfOf the partner whose fact it is, when the region reports for it
   */
  record ReportFact(
      String situationId, FactContent content, @Nullable String onBehalfOf)
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
}
