package nl.situatiebeeld.projection.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.Audience;
import nl.situatiebeeld.platform.json.Json;
import nl.situatiebeeld.projection.visibility.ItemKind;
import tools.jackson.core.type.TypeReference;

/** From the columns of an item's row to the item: for folding on, and for reading. */
public final class ItemColumns {

  private static final TypeReference<Map<String, Object>> CONTENT = new TypeReference<>() {};
  private static final TypeReference<List<ItemFact>> FACTS = new TypeReference<>() {};

  private ItemColumns() {}

  /** The item of this row. */
  public static Item item(ResultSet row) throws SQLException {
    Timestamp due = row.getTimestamp("due_at");
    return new Item(
        row.getString("situation_id"),
        row.getString("item_id"),
        ItemKind.valueOf(row.getString("kind")),
        row.getString("status"),
        row.getBoolean("open"),
        Audience.valueOf(row.getString("audience")),
        Standing.texts(row, "addressed_to"),
        row.getString("theme"),
        Standing.texts(row, "basis_themes"),
        Json.mapper().readValue(row.getString("facts"), FACTS),
        Standing.texts(row, "item_ids"),
        due == null ? null : due.toInstant(),
        Json.mapper().readValue(row.getString("content"), CONTENT));
  }
}
