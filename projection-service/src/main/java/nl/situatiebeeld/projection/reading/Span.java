package nl.situatiebeeld.projection.reading;

/** Sequences that are looked at, both ends included. */
public record Span(long from, long to) {

  /** One moment. */
  public static Span at(long sequence) {
    return new Span(sequence, sequence);
  }

  /** As an {@code int8range}. */
  String text() {
    return "[" + from + "," + to + "]";
  }
}
