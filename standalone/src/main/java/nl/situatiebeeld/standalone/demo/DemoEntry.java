package nl.situatiebeeld.standalone.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the demo incident.
 *
 * @param where file and line
 * @param at when it was recorded
 * @param by the organisation that gives the command
 * @param from name of the public source; null for what was filled in
 */
record DemoEntry(
    String where,
    Instant at,
    String by,
    DemoVerb verb,
    DemoStep step,
    @Nullable String from) {

  boolean illustrative() {
    return from == null;
  }
}
