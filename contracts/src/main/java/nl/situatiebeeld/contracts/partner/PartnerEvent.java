package nl.situatiebeeld.contracts.partner;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.contracts.EventName;
import nl.situatiebeeld.contracts.participation.Profile;
import org.jspecify.annotations.Nullable;

/** What happens to a partner and its agreements (P1 to P3). */
public sealed interface PartnerEvent extends DomainEvent {

  String partnerId();

  Actor by();

  @Override
  default String streamId() {
    return partnerId();
  }

  /** A partner is known from now on. */
  @EventName("partner-registered")
  record PartnerRegistered(String partnerId, String name, Actor by) implements PartnerEvent {}

  /**
   * What the partner is for (P1).
   *
   * @param themes codes of the themes it concerns; empty for all
   */
  @EventName("core-task-assigned")
  record CoreTaskAssigned(
      String partnerId,
      String code,
      String name,
      CoreTaskCategory category,
      List<String> themes,
      Actor by)
      implements PartnerEvent {}

  /**
   * An agreement was drawn up for a core task (P2, P3).
   *
   * @param regions codes of the regions it holds for
   * @param wishedRegions codes of the regions it is wished for; kept apart
   * @param reason why AD_HOC, when the category would allow more (P2)
   */
  @EventName("agreement-drafted")
  record AgreementDrafted(
      String partnerId,
      String agreementId,
      String coreTask,
      Profile profile,
      List<String> regions,
      List<String> wishedRegions,
      @Nullable String reason,
      Actor by)
      implements PartnerEvent {}

  /** The agreement holds from this moment on. */
  @EventName("agreement-entered-into-force")
  record AgreementEnteredIntoForce(
      String partnerId, String agreementId, Instant from, String reason, Actor by)
      implements PartnerEvent {}

  /** The agreement holds no more. */
  @EventName("agreement-ended")
  record AgreementEnded(String partnerId, String agreementId, String reason, Actor by)
      implements PartnerEvent {}
}
