package nl.situatiebeeld.partner.sheet;

import nl.situatiebeeld.platform.json.Json;

/** Sheets as the tables keep them, apart from the sheet itself, which the domain sees. */
public final class Sheets {

  private Sheets() {}

  /** The sheet from its JSON. */
  public static AgreementSheet read(String json) {
    return json.equals("{}")
        ? AgreementSheet.EMPTY
        : Json.mapper().readValue(json, AgreementSheet.class);
  }
}
