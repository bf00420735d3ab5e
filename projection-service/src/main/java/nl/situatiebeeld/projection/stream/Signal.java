package nl.situatiebeeld.projection.stream;

/** What a reader is told by its group. */
sealed interface Signal {

  /**
   * Something to write.
   *
   * @param sequence place in the situation
   * @param timely because time passed, not because something was recorded
   */
  record Change(long sequence, String event, String json, boolean timely) implements Signal {}

  /** Look again: rights changed, or too much waited. */
  record Again() implements Signal {}

  /** No more. */
  record End(String reason) implements Signal {}
}
