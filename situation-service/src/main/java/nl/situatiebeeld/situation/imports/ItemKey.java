package nl.situatiebeeld.situation.imports;

import nl.situatiebeeld.contracts.Limits;

/**
 * What a source calls one of its messages; the same key is the same message, however often sent.
 *
 * @param system who gives the ids out, such as the sender of an alert
 * @param id unique in that system
 */
public record ItemKey(String system, String id) {

  /** Characters in each part, at most. */
  public static final int MAX_LENGTH = Limits.SOURCE;

  /** Whether both parts are there and within the limit. */
  public boolean fits() {
    return !system.isBlank()
        && !id.isBlank()
        && system.length() <= MAX_LENGTH
        && id.length() <= MAX_LENGTH;
  }
}
