package nl.situatiebeeld.situation.lifecycle;

import java.util.List;

/** Headings of a situation that names none of its own; this product's choice, not policy. */
final class DefaultThemes {

  static final List<String> CODES = List.of(
      "incident",
      "effects",
      "victims",
      "meteo",
      "traffic",
      "infrastructure",
      "care",
      "communication",
      "measures",
      "bottlenecks",
      "outlook");

  private DefaultThemes() {}
}
