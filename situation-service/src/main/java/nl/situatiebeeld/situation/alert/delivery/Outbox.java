package nl.situatiebeeld.situation.alert.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.alert.AlertChannel;
import nl.situatiebeeld.contracts.alert.AlertKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is still to be delivered; written with the events, so that neither stands without. */
@Component
public class Outbox {

  private final JdbcClient jdbc;

  Outbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** To be delivered from now on; in the transaction of the event. */
  public void put(Delivery delivery) {
    jdbc.sql("insert into alert_delivery values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            delivery.alertId(),
            delivery.channel().name(),
            delivery.situationId(),
            delivery.partnerId(),
            delivery.kind().name(),
            delivery.exercise(),
            Timestamp.from(delivery.raisedAt()),
            delivery.data(),
            delivery.attempts(),
            Timestamp.from(delivery.raisedAt()))
        .update();
  }

  /** It ended, one way or the other; in the transaction of the event that says so. */
  public void settled(String alertId, AlertChannel channel) {
    jdbc.sql("delete from alert_delivery where alert_id = ? and channel = ?")
        .params(alertId, channel.name())
        .update();
  }

  /**
   * Takes what is due, the longest waiting first; nobody else gets it for a while. Each time counts
   * as an attempt, so that what ends this program does not do so for ever.
   *
   * @param until when others may take it, if it is still there
   */
  List<Delivery> take(Instant now, Instant until, int most) {
    return jdbc.sql("update alert_delivery d set next_try = ?, attempts = d.attempts + 1"
            + " from (select alert_id, channel from alert_delivery where next_try <= ?"
            + " order by next_try, alert_id, channel limit ? for update skip locked) t"
            + " where d.alert_id = t.alert_id and d.channel = t.channel returning d.*")
        .params(Timestamp.from(until), Timestamp.from(now), most)
        .query((row, n) -> delivery(row))
        .list();
  }

  /** To be tried again then. */
  void again(Delivery delivery, Instant then) {
    jdbc.sql("update alert_delivery set next_try = ?"
            + " where alert_id = ? and channel = ? and attempts = ?")
        .params(
            Timestamp.from(then),
            delivery.alertId(),
            delivery.channel().name(),
            delivery.attempts())
        .update();
  }

  /** How many deliveries wait longer than since this moment. */
  long waitingSince(Instant moment) {
    return jdbc.sql("select count(*) from alert_delivery where raised_at < ?")
        .param(Timestamp.from(moment))
        .query(Long.class)
        .single();
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    return new Delivery(
        row.getString("alert_id"),
        AlertChannel.valueOf(row.getString("channel")),
        row.getString("situation_id"),
        row.getString("partner_id"),
        AlertKind.valueOf(row.getString("kind")),
        row.getBoolean("exercise"),
        row.getTimestamp("raised_at").toInstant(),
        row.getString("data"),
        row.getInt("attempts"));
  }
}
