package nl.situatiebeeld.situation.alert;

import java.util.HashSet;
import java.util.Set;
import nl.situatiebeeld.contracts.alert.AlertEvent.AlertRaised;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which alerts a situation has: counted, and found by who must not alert twice. */
@Component
class AlertTable {

  private final JdbcClient jdbc;

  AlertTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many alerts a situation has. */
  int count(String situationId) {
    return jdbc.sql("select count(*) from raised_alert where situation_id = ?")
        .param(situationId)
        .query(Integer.class)
        .single();
  }

  /** Ids of a situation's alerts. */
  Set<String> ids(String situationId) {
    return new HashSet<>(jdbc.sql("select alert_id from raised_alert where situation_id = ?")
        .param(situationId)
        .query(String.class)
        .list());
  }

  /** Partners that were alerted or called out, however. */
  Set<String> partners(String situationId) {
    return new HashSet<>(
        jdbc.sql("select distinct partner_id from raised_alert where situation_id = ?")
            .param(situationId)
            .query(String.class)
            .list());
  }

  /** Keeps a new alert; in the transaction of its event. */
  void keep(AlertRaised alert) {
    jdbc.sql("insert into raised_alert values (?, ?, ?)")
        .params(alert.alertId(), alert.situationId(), alert.partnerId())
        .update();
  }
}
