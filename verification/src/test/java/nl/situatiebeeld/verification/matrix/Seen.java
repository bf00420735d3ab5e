package nl.situatiebeeld.verification.matrix;

import java.util.Map;

/**
 * What somebody was shown.
 *
 * @param refusal the problem's type; empty when there was a picture
 * @param facts id → status of the facts in the picture
 * @param text all that came, to search it for what must not be in it
 */
record Seen(
    Guard guard,
    Way way,
    Somebody who,
    String refusal,
    String detail,
    Map<String, String> facts,
    String text) {

  /** How it was asked. */
  enum Way {
    PICTURE("Picture"),
    STREAM("Picture"),
    AS_OF("Picture"),
    TOTAL("Total picture"),
    OWN("Own picture"),
    HISTORY("History of a fact"),
    TIMELINE("Timeline");

    private final String column;

    Way(String column) {
      this.column = column;
    }

    /** The column that speaks of it, of the first table or of the seventh. */
    String column() {
      return column;
    }

    /** Whether the first table speaks of it. */
    boolean isPicture() {
      return column.equals("Picture");
    }
  }

  /** Which of the two lines of defence stood. */
  enum Guard {
    BOTH(true, true),
    DATABASE_ONLY(false, true),
    RULE_ONLY(true, false),
    NONE(false, false);

    private final boolean rule;
    private final boolean database;

    Guard(boolean rule, boolean database) {
      this.rule = rule;
      this.database = database;
    }

    /** Whether the rule of visibility is asked; else it says yes to everything. */
    boolean rule() {
      return rule;
    }

    /** Whether row-level security asks whose eyes look. */
    boolean database() {
      return database;
    }
  }
}
