package nl.situatiebeeld.situation.imports;

import java.util.Locale;

/** Why an item of a feed is refused. The names are part of the API. */
public enum Reason {
  // the document as a whole
  NOT_WELL_FORMED,
  DTD_NOT_ALLOWED,
  DOCUMENT_TOO_LARGE,
  TOO_MANY_ELEMENTS,
  TOO_MANY_ITEMS,
  TOO_DEEP,
  NO_ITEMS,
  NOT_A_FEATURE_COLLECTION,
  // the shape of one item
  WRONG_NAMESPACE,
  UNSUPPORTED_VERSION,
  MISSING_ELEMENT,
  UNEXPECTED_ELEMENT,
  UNEXPECTED_ATTRIBUTE,
  UNEXPECTED_TEXT,
  WRONG_ORDER,
  TOO_MANY_OCCURRENCES,
  SIGNATURE_MISPLACED,
  NO_ALERT_INSIDE,
  NOT_A_FEATURE,
  // a value in it
  VALUE_MISSING,
  VALUE_NOT_ALLOWED,
  WRONG_FORMAT,
  WRONG_TYPE,
  TEXT_TOO_LONG,
  WRONG_GEOMETRY,
  REFERENCES_MISSING,
  REFERENCES_MALFORMED,
  // readable, but it cannot become a change of a fact here
  CARRIES_NO_FACT,
  NOT_ACTUAL,
  REFERENCE_UNKNOWN,
  OLDER_THAN_KNOWN,
  SUPERSEDED;

  /** As it stands in answers, such as {@code wrong-geometry}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
