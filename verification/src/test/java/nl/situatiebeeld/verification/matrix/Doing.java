package nl.situatiebeeld.verification.matrix;

import java.util.Optional;

/** What the tables say of somebody who does something. */
final class Doing {

  /** What the tables call it when it is done. */
  static final String DONE = "yes";

  private static final String MISSING = "right-missing";

  private final Tables tables = new Tables();
  private final Reading reading = new Reading();

  /** The refusal, or that it is done. */
  String expected(Somebody who, Action action, Card card) {
    String cell = tables.does(who, action.word());
    boolean own = card.owner().equals(who.organisation());
    boolean never = action == Action.SIGNAL && right(cell, own).isPresent();
    if (never || cell.equals("no-access")) {
      return cell;
    }
    if (!own && !reading.knows(who, card)) {
      return "fact-not-found";
    }
    if (card.status().ended()) {
      return "fact-ended";
    }
    return right(cell, own)
        .or(() -> refusal(tables.state(action, card.status())))
        .or(() -> further(who, action, card, own))
        .orElse(DONE);
  }

  /** Whether somebody does not take part. */
  boolean expectsNothing(Somebody who) {
    return tables.does(who, "update").equals("no-access");
  }

  private static Optional<String> right(String cell, boolean own) {
    return switch (cell) {
      case "all" -> Optional.empty();
      case "own" -> own ? Optional.empty() : Optional.of(MISSING);
      case String refusal -> Optional.of(refusal);
    };
  }

  private static Optional<String> refusal(String cell) {
    return cell.equals(DONE) ? Optional.empty() : Optional.of(cell);
  }

  private Optional<String> further(Somebody who, Action action, Card card, boolean own) {
    return when(who, action, card, own).map(when -> tables.further(action, when));
  }

  private static Optional<String> when(Somebody who, Action action, Card card, boolean own) {
    return switch (action) {
      case CONFIRM, DISPUTE, SIGNAL -> own ? Optional.of("it is its own fact") : Optional.empty();
      case VERIFY -> {
        boolean again = card.status() == Status.VERIFIED
            && who.organisation().equals(Cast.LEADING.organisation());
        yield again ? Optional.of("it verified this version already") : Optional.empty();
      }
      case DISCLOSE ->
        switch (card.label()) {
          case SOURCE_DATA -> Optional.of("the label is SOURCE_DATA");
          case RESTRICTED_TO_OTHERS -> Optional.of("it is RESTRICTED to others");
          case OPEN, SHARED, RESTRICTED_TO_IT -> Optional.empty();
        };
      case UPDATE, RETRACT, SUPERSEDE, ACCEPT, REJECT -> Optional.empty();
    };
  }

  /** What reporting gives: the status of the new fact, or the refusal. */
  String reporting(Somebody who) {
    return tables.does(who, "report");
  }

  /** Whether a feed is taken in, or the refusal. */
  String importing(Somebody who) {
    return tables.does(who, "import");
  }
}
