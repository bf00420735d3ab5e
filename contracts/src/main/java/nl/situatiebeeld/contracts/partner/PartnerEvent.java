package nl.situatiebeeld.contracts.partner;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.contracts.EventName;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.contracts.participation.Profile;
import org.jspecify.annotations.Nullable;

/** What happens to a partner, its people and its agreements (P1 to P11). */
public sealed interface PartnerEvent extends DomainEvent
    permits PartnerEvent.PartnerRegistered,
        PartnerEvent.CoreTaskAssigned,
        UserEvent,
        AgreementEvent {

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
   * What the partner is for (P1); the same code again takes the place of what was said before.
   *
   * @param themes codes of the themes it concerns; empty for all
   * @param area where it matters, as GeoJSON in WGS 84; null for everywhere
   */
  @EventName(value = "core-task-assigned", revision = 2)
  record CoreTaskAssigned(
      String partnerId,
      String code,
      String name,
      CoreTaskCategory category,
      List<String> themes,
      @Nullable Geometry area,
      Actor by)
      implements PartnerEvent {}

  /**
   * An agreement was drawn up for a core task (P2, P3); it is in its first phase (P6).
   *
   * @param regions codes of the regions it holds for
   * @param wishedRegions codes of the regions it is wished for; kept apart
   * @param reason why AD_HOC, when the category would allow more (P2)
   * @param succeeds id of the running agreement that it replaces once it is in force (P2)
   * @param conditions on which the region takes an AD_HOC partner along (P5)
   */
  @EventName(value = "agreement-drafted", revision = 2)
  record AgreementDrafted(
      String partnerId,
      String agreementId,
      String coreTask,
      Profile profile,
      List<String> regions,
      List<String> wishedRegions,
      @Nullable String reason,
      @Nullable String succeeds,
      @Nullable String conditions,
      Actor by)
      implements AgreementEvent {}

  /** The agreement holds from this moment on. */
  @EventName("agreement-entered-into-force")
  record AgreementEnteredIntoForce(
      String partnerId, String agreementId, Instant from, String reason, Actor by)
      implements AgreementEvent {}

  /**
   * The agreement holds no more, or was withdrawn before it ever did.
   *
   * @param successor id of the agreement that took its place at this moment, if one did
   */
  @EventName(value = "agreement-ended", revision = 2)
  record AgreementEnded(
      String partnerId,
      String agreementId,
      String reason,
      @Nullable String successor,
      Actor by) implements AgreementEvent {}

  /**
   * One region left the agreement, which goes on for the regions that remain (P8).
   *
   * @param region code of the region
   * @param from from when on it does not hold for this region
   * @param remaining codes of the regions that are left in it; never empty
   */
  @EventName("region-left")
  record RegionLeft(
      String partnerId,
      String agreementId,
      String region,
      String reason,
      Instant from,
      List<String> remaining,
      Actor by)
      implements AgreementEvent {}
}
