package nl.situatiebeeld.projection.alert;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.time.Instant;
import java.util.Map;
import nl.situatiebeeld.projection.reading.ItemRow;
import nl.situatiebeeld.projection.visibility.ItemKind;

/**
 * An alert or a call-out to the caller's organisation.
 *
 * @param open whether it is not acknowledged
 * @param content what it says: the overview of the situation, and how its deliveries went
 */
public record AlertJson(
    String id,
    String situationId,
    ItemKind kind,
    String status,
    boolean open,
    Instant recordedAt,
    String by,
    Instant changedAt,
    @JsonAnyGetter Map<String, Object> content) {

  static AlertJson of(ItemRow row) {
    return new AlertJson(
        row.item().itemId(),
        row.item().situationId(),
        row.item().kind(),
        row.item().status(),
        row.item().open(),
        row.begunAt(),
        row.begunBy().organisation(),
        row.changedAt(),
        row.item().content());
  }
}
