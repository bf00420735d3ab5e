package nl.situatiebeeld.verification.matrix;

import java.util.ArrayList;
import java.util.List;

/** What the seventh table says of a reader, and where what was seen by its ways is otherwise. */
final class OtherReading {

  /** Of a fact in a timeline, which tells nothing of its content. */
  static final String TOLD = "told";

  private static final String HIDDEN = "hidden";

  private final Tables tables = new Tables();
  private final Reading reading = new Reading();

  /** Deviations of one answer, each told in a line. */
  List<String> deviations(Seen seen, List<Card> cards) {
    String cell = tables.otherwise(seen.who(), seen.way().column());
    return switch (cell) {
      case "as the picture" -> reading.deviations(seen, cards);
      case "own", "known", "known while it took part", "none" -> shown(seen, cell, cards);
      case String refusal -> Reading.refused(seen, refusal, cards);
    };
  }

  private List<String> shown(Seen seen, String cell, List<Card> cards) {
    List<String> deviations = new ArrayList<>();
    if (!seen.refusal().isEmpty()) {
      deviations.add(Reading.told(seen, "an answer", cell, seen.refusal()));
    }
    for (Card card : cards) {
      String expected = expected(seen, cell, card);
      String actual = seen.facts().getOrDefault(card.id(), HIDDEN);
      boolean content = !expected.equals(HIDDEN) && seen.way() != Seen.Way.TIMELINE;
      if (!actual.equals(expected)) {
        deviations.add(Reading.told(seen, card.brief(), expected, actual));
      } else if (!content && Reading.leaks(seen, card)) {
        deviations.add(Reading.told(seen, card.brief(), expected, "its content"));
      }
    }
    return deviations;
  }

  private String expected(Seen seen, String cell, Card card) {
    Somebody who = seen.who();
    boolean shown = switch (cell) {
      case "own" -> card.owner().equals(who.organisation()) && !card.status().ended();
      case "known" -> reading.knows(who, card);
      case "known while it took part" -> Cast.left(card) && reading.knows(who.whenActive(), card);
      case "none" -> false;
      case String other -> throw new IllegalArgumentException("no such cell: " + other);
    };
    if (!shown) {
      return HIDDEN;
    }
    return seen.way() == Seen.Way.TIMELINE ? TOLD : card.status().name();
  }
}
