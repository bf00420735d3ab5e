package nl.situatiebeeld.situation.readiness;

import java.util.List;
import java.util.Optional;
import nl.situatiebeeld.contracts.partner.UserEvent;
import nl.situatiebeeld.contracts.partner.UserEvent.TrainingCompleted;
import nl.situatiebeeld.contracts.partner.UserEvent.UserAdded;
import nl.situatiebeeld.contracts.partner.UserEvent.UserAgreementSigned;
import nl.situatiebeeld.contracts.partner.UserEvent.UserRemoved;
import nl.situatiebeeld.platform.bus.Projection;
import nl.situatiebeeld.platform.bus.PublishedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The copy of partners' people; a moment behind partner-service, never ahead of it. */
@Component
class KnownUsers implements Projection {

  private final JdbcClient jdbc;

  KnownUsers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The person of this subject who acts for this partner; KOPPEL and AD_HOC ask no training. */
  Optional<KnownUser> find(String partnerId, String userId) {
    return jdbc.sql("""
        select u.signed, u.trained, exists (select from known_agreement a
            where a.partner_id = u.partner_id and a.in_force
              and a.profile in ('KERN', 'STRUCTUREEL', 'STANDBY'))
        from known_users.known_user u where u.partner_id = ? and u.user_id = ?
        """)
        .params(partnerId, userId)
        .query((row, n) -> new KnownUser(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3)))
        .optional();
  }

  @Override
  public void apply(List<PublishedEvent> batch) {
    for (PublishedEvent published : batch) {
      if (published.event() instanceof UserEvent event) {
        apply(event);
      }
    }
  }

  private void apply(UserEvent event) {
    switch (event) {
      case UserAdded e ->
        change(
            e,
            "insert into known_users.known_user (partner_id, user_id) values (?, ?)"
                + " on conflict do nothing");
      case UserAgreementSigned e ->
        change(
            e,
            "update known_users.known_user set signed = true"
                + " where partner_id = ? and user_id = ?");
      case TrainingCompleted e ->
        change(
            e,
            "update known_users.known_user set trained = true"
                + " where partner_id = ? and user_id = ?");
      case UserRemoved e ->
        change(e, "delete from known_users.known_user where partner_id = ? and user_id = ?");
    }
  }

  private void change(UserEvent event, String sql) {
    jdbc.sql(sql).params(event.partnerId(), event.userId()).update();
  }
}
