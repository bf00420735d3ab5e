package nl.situatiebeeld.contracts.alert;

import java.util.List;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.contracts.EventName;
import org.jspecify.annotations.Nullable;

/** What happens to an alert or a call-out to one partner, or to all of a situation (S7). */
public sealed interface AlertEvent extends DomainEvent {

  String situationId();

  String alertId();

  Actor by();

  @Override
  default String streamId() {
    return situationId();
  }

  /**
   * A partner is alerted or called out; delivery begins.
   *
   * @param kind alert or call-out
   * @param coreTask code of the core task that matches or is asked for
   * @param agreementId the agreement by which it matches
   * @param exercise an exercise, never to be taken for a real one (S1)
   * @param overview all that the message says of the situation
   * @param channels by which ways it is to reach the partner
   */
  @EventName("alert-raised")
  record AlertRaised(
      String situationId,
      String alertId,
      String partnerId,
      AlertKind kind,
      AlertCause cause,
      @Nullable String coreTask,
      @Nullable String agreementId,
      @Nullable String reason,
      boolean exercise,
      Overview overview,
      List<AlertChannel> channels,
      Actor by)
      implements AlertEvent {}

  /**
   * It has reached the partner by one way.
   *
   * @param attempts how often it was tried, the successful one included
   */
  @EventName("alert-delivered")
  record AlertDelivered(
      String situationId,
      String alertId,
      String partnerId,
      AlertChannel channel,
      int attempts,
      Actor by)
      implements AlertEvent {}

  /**
   * It will not reach the partner by this way any more.
   *
   * @param attempts how often it was tried
   */
  @EventName("alert-delivery-failed")
  record AlertDeliveryFailed(
      String situationId,
      String alertId,
      String partnerId,
      AlertChannel channel,
      int attempts,
      AlertFailure failure,
      Actor by)
      implements AlertEvent {}

  /**
   * The situation concerns partners that were not alerted, since it has as many alerts as are given
   * by themselves; the leading region may still reach them by hand.
   *
   * @param alertId stands for all of them
   * @param partners how many there are
   * @param exercise an exercise, never to be taken for a real one (S1)
   */
  @EventName("alerts-left-out")
  record AlertsLeftOut(String situationId, String alertId, int partners, boolean exercise, Actor by)
      implements AlertEvent {}

  /** The partner has taken notice of it. */
  @EventName("alert-acknowledged")
  record AlertAcknowledged(
      String situationId,
      String alertId,
      String partnerId,
      @Nullable AlertAnswer answer,
      @Nullable String remark,
      Actor by)
      implements AlertEvent {}
}
