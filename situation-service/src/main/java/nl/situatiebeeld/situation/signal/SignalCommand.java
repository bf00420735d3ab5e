package nl.situatiebeeld.situation.signal;

import org.jspecify.annotations.Nullable;

/** What can be asked of a signal. */
sealed interface SignalCommand {

  /**
   * Say that a fact is wrong.
   *
   * @param contradictingFact id of the fact that says otherwise
   * @param onBehalfOf the partner that says so, when the region records it
   */
  record RaiseSignal(
      String factId,
      String reason,
      @Nullable String contradictingFact,
      @Nullable String onBehalfOf) implements SignalCommand {}

  /** It was right: the fact was updated or ended since. */
  record AcceptSignal(@Nullable String remark) implements SignalCommand {}

  /** The fact stays as it is. */
  record RejectSignal(String reason) implements SignalCommand {}
}
