package nl.situatiebeeld.verification.matrix;

import java.util.ArrayList;
import java.util.List;

/** What the first table says of a reader and a fact, and where what was seen is otherwise. */
final class Reading {

  private final Tables tables = new Tables();

  /** Whether somebody with a picture reads the fact in it. */
  boolean reads(Somebody who, Card card) {
    return !card.status().ended() && knows(who, card, card.status());
  }

  /** Whether an organisation that takes part may know of the fact as it stands or stood last. */
  boolean knows(Somebody who, Card card) {
    return knows(who.asOrganisation(), card, card.status().before());
  }

  private boolean knows(Somebody who, Card card, Status status) {
    if (card.owner().equals(who.organisation())) {
      return true;
    }
    boolean proposal =
        status != Status.PROPOSED || allows(tables.reads(who, "Others' proposals"), card, status);
    return proposal && allows(tables.reads(who, card.label().column()), card, status);
  }

  private static boolean allows(String cell, Card card, Status status) {
    return switch (cell) {
      case "all" -> true;
      case "none", "–" -> false;
      case "in its themes" -> card.granted();
      case "verified in its themes" -> card.granted() && status == Status.VERIFIED;
      case "disclosed" -> card.disclosed();
      case String other -> throw new IllegalArgumentException("no such cell: " + other);
    };
  }

  /** Deviations of one answer, each told in a line. */
  List<String> deviations(Seen seen, List<Card> cards) {
    String picture = tables.reads(seen.who(), "Picture");
    return picture.equals("yes") ? shown(seen, cards) : refused(seen, picture, cards);
  }

  static List<String> refused(Seen seen, String expected, List<Card> cards) {
    List<String> deviations = new ArrayList<>();
    if (!seen.refusal().equals(expected)) {
      deviations.add(told(seen, "a picture", expected, seen.refusal()));
    } else if (seen.detail().isBlank()) {
      deviations.add(told(seen, "a refusal", "what to do next", "nothing"));
    }
    cards.stream()
        .filter(card -> leaks(seen, card))
        .forEach(card -> deviations.add(told(seen, card.brief(), expected, "its content")));
    return deviations;
  }

  private List<String> shown(Seen seen, List<Card> cards) {
    List<String> deviations = new ArrayList<>();
    if (!seen.refusal().isEmpty()) {
      deviations.add(told(seen, "a picture", "yes", seen.refusal()));
    }
    for (Card card : cards) {
      boolean reads = reads(seen.who(), card);
      String expected = reads ? card.status().name() : "hidden";
      String actual = seen.facts().getOrDefault(card.id(), "hidden");
      if (!actual.equals(expected)) {
        deviations.add(told(seen, card.brief(), expected, actual));
      } else if (!reads && !saw(seen, card) && leaks(seen, card)) {
        deviations.add(told(seen, card.brief(), "hidden", "its content"));
      }
    }
    return deviations;
  }

  // a stream told of it while it still stood
  private boolean saw(Seen seen, Card card) {
    return seen.way() == Seen.Way.STREAM && card.status().ended() && knows(seen.who(), card);
  }

  static boolean leaks(Seen seen, Card card) {
    return seen.text().contains(card.statement());
  }

  static String told(Seen seen, String what, String expected, String actual) {
    return "%s, %s: %s should be %s and is %s"
        .formatted(seen.who(), seen.way(), what, expected, actual);
  }
}
