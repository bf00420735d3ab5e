package nl.situatiebeeld.verification.matrix;

import java.util.List;

/** How far a fact may go, and to whom (V4). */
enum Label {
  OPEN("OPEN", "OPEN"),
  SHARED("SHARED", "SHARED"),
  RESTRICTED_TO_IT("RESTRICTED", "RESTRICTED to it"),
  RESTRICTED_TO_OTHERS("RESTRICTED", "RESTRICTED to others"),
  SOURCE_DATA("SOURCE_DATA", "SOURCE_DATA");

  private final String code;
  private final String column;

  Label(String code, String column) {
    this.code = code;
    this.column = column;
  }

  String code() {
    return code;
  }

  /** The column that speaks of it. */
  String column() {
    return column;
  }

  List<String> addressedTo() {
    return switch (this) {
      case OPEN, SHARED, SOURCE_DATA -> List.of();
      case RESTRICTED_TO_IT -> Cast.addressed();
      case RESTRICTED_TO_OTHERS -> List.of(Cast.DOUBTING_REGION, "iemand-anders");
    };
  }
}
