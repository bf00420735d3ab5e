package nl.situatiebeeld.projection.stream;

/** What a reader is told by its group. */
public sealed interface Signal {

  /**
   * Something to write.
   *
   * @param sequence place in the situation
   */
  record Change(long sequence, String event, String json, Why why) implements Signal {}

  /** Why something is written. */
  enum Why {
    /** It was recorded. */
    EVENT,
    /** Something else was recorded, which follows; its own place is not reached yet. */
    BESIDE,
    /** Time passed. */
    TIME
  }

  /** Look again: rights changed, or too much waited. */
  record Again() implements Signal {}

  /** No more. */
  record End(String reason) implements Signal {}
}
