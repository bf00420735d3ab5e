package nl.situatiebeeld.projection.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.projection.visibility.ItemKind;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What decisions, actions and answers take over from the facts that they rest on, as those stood
 * then: their words tell of them, so who may not read the facts does not read the words (V1, V4).
 */
final class Resting {

  private final JdbcTemplate template;
  private final String select;

  Resting(JdbcTemplate template, String schema) {
    this.template = template;
    this.select = "select theme, sensitivity, shared from " + schema + ".fact_row"
        + " where situation_id = ? and fact_id = any(?) and seq @> ?";
  }

  private record Labels(String theme, boolean shown) {

    static Labels of(ResultSet row, int number) throws SQLException {
      Sensitivity label = Sensitivity.valueOf(row.getString("sensitivity"));
      boolean open = switch (label) { // V4
        case OPEN, SHARED -> true;
        case RESTRICTED, SOURCE_DATA -> false;
      };
      return new Labels(row.getString("theme"), open && row.getBoolean("shared"));
    }
  }

  /** The item with what its facts ask for, as they stood at this sequence. */
  Item of(Item item, long sequence) {
    List<String> ids = item.facts().stream().map(ItemFact::id).distinct().toList();
    if (ids.isEmpty() || item.kind() == ItemKind.SIGNAL) {
      return item;
    }
    List<Labels> labels = template.query(
        select, Labels::of, item.situationId(), ids.toArray(String[]::new), sequence);
    // V5: a fact that is not known is for nobody
    boolean shown = labels.size() == ids.size() && labels.stream().allMatch(Labels::shown);
    return item.restingOn(labels.stream().map(Labels::theme).distinct().sorted().toList(), shown);
  }
}
