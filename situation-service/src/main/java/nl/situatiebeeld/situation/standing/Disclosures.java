package nl.situatiebeeld.situation.standing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is disclosed to whom, until a participation ends (V3, S5). */
@Component
public class Disclosures {

  private final JdbcClient jdbc;

  Disclosures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Partners to which this fact is disclosed now. */
  public List<String> of(String factId) {
    return jdbc.sql("select partner_id from disclosure_standing where fact_id = ?")
        .param(factId)
        .query((row, n) -> row.getString(1))
        .list();
  }

  /** From now on the partner is shown the fact. */
  public void begin(String situationId, String partnerId, String factId) {
    jdbc.sql("insert into disclosure_standing (situation_id, partner_id, fact_id)"
            + " values (?, ?, ?)")
        .params(situationId, partnerId, factId)
        .update();
  }

  /** Nothing is disclosed to the partner any more. */
  public void end(String situationId, String partnerId) {
    jdbc.sql("delete from disclosure_standing where situation_id = ? and partner_id = ?")
        .params(situationId, partnerId)
        .update();
  }
}
