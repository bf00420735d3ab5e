package nl.situatiebeeld.projection.reading;

import nl.situatiebeeld.projection.views.LinkKind;

/**
 * That one fact followed from another, or named it, from {@code begin} to {@code end}.
 *
 * @param from id of the fact that is named
 * @param to id of the fact that names it
 * @param begin first sequence in which it was so
 * @param end first sequence in which it was not any more; {@link Long#MAX_VALUE} while it is
 */
public record LinkRow(LinkKind kind, String from, String to, long begin, long end) {

  /** Whether it was so at this sequence. */
  public boolean at(long sequence) {
    return begin <= sequence && sequence < end;
  }

  /** The fact at the other end. */
  public String other(String fact) {
    return fact.equals(from) ? to : from;
  }
}
