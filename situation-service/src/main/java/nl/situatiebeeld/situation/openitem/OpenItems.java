package nl.situatiebeeld.situation.openitem;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is open in situations, kept in the transaction of its events. */
@Component
public class OpenItems {

  private final JdbcClient jdbc;

  OpenItems(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How many are open for who would add one; until the transaction ends no other adds one to this
   * situation. The situation itself must be held already.
   */
  public OpenCount holdForOneMore(String situationId, OpenKind kind, String organisation) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('open items ' || ?, 0))")
        .param(situationId)
        .query(rs -> {});
    return jdbc.sql("select count(*), count(*) filter (where organisation = ?) from open_item"
            + " where situation_id = ? and kind = ?")
        .params(organisation, situationId, kind.name())
        .query((rs, row) -> new OpenCount(rs.getInt(1), rs.getInt(2)))
        .single();
  }

  /** One was added by this organisation. */
  public void opened(String itemId, String situationId, OpenKind kind, String organisation) {
    jdbc.sql("insert into open_item (item_id, situation_id, kind, organisation)"
            + " values (?, ?, ?, ?) on conflict (item_id) do nothing")
        .params(itemId, situationId, kind.name(), organisation)
        .update();
  }

  /** It is over. */
  public void ended(String itemId) {
    jdbc.sql("delete from open_item where item_id = ?").param(itemId).update();
  }
}
