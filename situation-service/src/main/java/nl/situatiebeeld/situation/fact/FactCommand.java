package nl.situatiebeeld.situation.fact;

import java.util.List;
import nl.situatiebeeld.contracts.fact.FactContent;
import org.jspecify.annotations.Nullable;

/** What can be asked of a fact. */
public sealed interface FactCommand {

  /**
   * The version that it was decided on, which a later one refuses (F3); null when none was named.
   * What is said of one version, or of the content as it was looked at, holds for no other.
   */
  default @Nullable Integer basedOn() {
    return null;
  }

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
   * @param sameAttachments whether it carries what the fact carries, whatever the content says
   */
  record UpdateFact(Integer basedOn, FactContent content, boolean sameAttachments)
      implements FactCommand {

    /** One whose content says all. */
    public UpdateFact(Integer basedOn, FactContent content) {
      this(basedOn, content, false);
    }
  }

  /**
   * Say that it is true (F4).
   *
   * @param basedOn the version that was looked at
   */
  record VerifyFact(
      Integer basedOn, String method, @Nullable String evidence) implements FactCommand {}

  record ConfirmFact(@Nullable Integer basedOn, @Nullable String remark) implements FactCommand {}

  record DisputeFact(
      @Nullable Integer basedOn, String reason, @Nullable String contradictingFact)
      implements FactCommand {}

  record RetractFact(@Nullable Integer basedOn, String reason) implements FactCommand {}

  /**
   * Let a proposal into the picture (F2).
   *
   * @param basedOn the version that was looked at
   */
  record AcceptFact(Integer basedOn, @Nullable String reason) implements FactCommand {}

  record RejectFact(@Nullable Integer basedOn, String reason) implements FactCommand {}

  record DiscloseFact(@Nullable Integer basedOn, String partnerId, String reason)
      implements FactCommand {}

  record SupersedeFact(@Nullable Integer basedOn, String by, String reason)
      implements FactCommand {}

  /** Say that the fact is an effect of another (F7). */
  record LinkCause(String cause, @Nullable String reason) implements FactCommand {}

  /** Say that the fact is no effect of the other after all (F7). */
  record UnlinkCause(String cause, String reason) implements FactCommand {}
}
