package nl.situatiebeeld.situation.signal;

/** Where a signal is in its life (F6). */
sealed interface SignalState {

  /** Not there yet. */
  record Unraised() implements SignalState {}

  /**
   * Waits for an answer.
   *
   * @param version of the fact that was signalled
   * @param owner whose fact it is
   * @param signaller who said so
   */
  record Open(
      String situationId,
      String signalId,
      String factId,
      int version,
      String owner,
      String signaller)
      implements SignalState {}

  /** Accepted or rejected. */
  record Answered(Open last) implements SignalState {}
}
