package nl.situatiebeeld.contracts.signal;

import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.contracts.EventName;
import org.jspecify.annotations.Nullable;

/** What happens to a signal that a fact is wrong (F6). */
public sealed interface SignalEvent extends DomainEvent {

  String situationId();

  String signalId();

  String factId();

  /** The version of the fact that this is about, from 1. */
  int version();

  Actor by();

  @Override
  default String streamId() {
    return situationId();
  }

  /**
   * A reader says that a fact is wrong; the owner and the information manager must respond.
   *
   * @param owner the organisation whose fact it is
   * @param signaller the organisation that says so, also when another recorded it on its behalf
   * @param contradictingFact id of the fact that says otherwise
   */
  @EventName("signal-raised")
  record SignalRaised(
      String situationId,
      String signalId,
      String factId,
      int version,
      String owner,
      String signaller,
      String reason,
      @Nullable String contradictingFact,
      Actor by)
      implements SignalEvent {}

  /**
   * The signal was right, and something was done.
   *
   * @param version the new version, or the last one of a fact that ended
   * @param outcome what was done
   * @param remark what was remarked, if anything
   */
  @EventName("signal-accepted")
  record SignalAccepted(
      String situationId,
      String signalId,
      String factId,
      int version,
      SignalOutcome outcome,
      @Nullable String remark,
      Actor by)
      implements SignalEvent {}

  /** The fact stays as it is. */
  @EventName("signal-rejected")
  record SignalRejected(
      String situationId, String signalId, String factId, int version, String reason, Actor by)
      implements SignalEvent {}
}
