package nl.situatiebeeld.partner.user;

import java.sql.Timestamp;
import nl.situatiebeeld.contracts.partner.UserEvent;
import nl.situatiebeeld.contracts.partner.UserEvent.TrainingCompleted;
import nl.situatiebeeld.contracts.partner.UserEvent.UserAdded;
import nl.situatiebeeld.contracts.partner.UserEvent.UserAgreementSigned;
import nl.situatiebeeld.contracts.partner.UserEvent.UserRemoved;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people as they stand, for deciding and for reading. */
@Component
public class UserTable {

  private final JdbcClient jdbc;

  UserTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether somebody acts for another partner than this one (P11). */
  public boolean actsElsewhere(String userId, String partnerId) {
    return jdbc.sql(
            "select exists (select from partner_user" + " where user_id = ? and partner_id <> ?)")
        .params(userId, partnerId)
        .query(Boolean.class)
        .single();
  }

  /** Writes what happened; a rival for the same person fails on the key, and is decided again. */
  public void write(UserEvent event) {
    switch (event) {
      case UserAdded e ->
        jdbc.sql("insert into partner_user (user_id, partner_id) values (?, ?)")
            .params(e.userId(), e.partnerId())
            .update();
      case UserAgreementSigned e ->
        jdbc.sql("update partner_user set signed_at = ? where user_id = ?")
            .params(Timestamp.from(e.signedAt()), e.userId())
            .update();
      case TrainingCompleted e ->
        jdbc.sql("update partner_user set training = ?, completed_at = ? where user_id = ?")
            .params(e.training(), Timestamp.from(e.completedAt()), e.userId())
            .update();
      case UserRemoved e ->
        jdbc.sql("delete from partner_user where user_id = ?").param(e.userId()).update();
    }
  }
}
