package nl.situatiebeeld.partner.registration;

import java.util.Set;
import nl.situatiebeeld.contracts.partner.AgreementEvent;
import nl.situatiebeeld.contracts.partner.PartnerEvent;
import nl.situatiebeeld.contracts.partner.PartnerEvent.CoreTaskAssigned;
import nl.situatiebeeld.contracts.partner.PartnerEvent.PartnerRegistered;
import nl.situatiebeeld.contracts.partner.UserEvent;
import nl.situatiebeeld.partner.registration.PartnerCommand.ChangeCoreTask;
import nl.situatiebeeld.partner.user.UserDecision;
import nl.situatiebeeld.partner.user.UserOrder;
import nl.situatiebeeld.partner.user.UserTable;
import nl.situatiebeeld.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the shell has at hand: the lock, the limits, and the tables of partners. */
@Component
class PartnerDesk {

  private final JdbcClient jdbc;
  private final PartnerLock lock;
  private final UserTable users;
  private final RegistrationSettings settings;

  PartnerDesk(JdbcClient jdbc, PartnerLock lock, UserTable users, RegistrationSettings settings) {
    this.jdbc = jdbc;
    this.lock = lock;
    this.users = users;
    this.settings = settings;
  }

  void lock(String partnerId) {
    lock.take(partnerId);
  }

  PartnerDecision.Circumstances circumstances(PartnerOrder order) {
    return new PartnerDecision.Circumstances(
        order.aggregateId(),
        order.context().actor(),
        settings.maxCoreTasks(),
        order.command() instanceof ChangeCoreTask change
            ? bound(order.aggregateId(), change.code())
            : Set.of());
  }

  private Set<String> bound(String partnerId, String coreTask) {
    return Set.copyOf(
        jdbc.sql("select region from region_in_force where partner_id = ? and core_task = ?")
            .params(partnerId, coreTask)
            .query(String.class)
            .list());
  }

  UserDecision.Given given(UserOrder order, Set<String> present) {
    return new UserDecision.Given(
        order.aggregateId(),
        order.context().actor(),
        order.context().moment(),
        present,
        users.actsElsewhere(order.command().userId(), order.aggregateId()),
        settings.maxUsers());
  }

  /** Writes what happened to the tables, in the transaction of the command. */
  void write(PartnerEvent event) {
    switch (event) {
      case PartnerRegistered registered ->
        jdbc.sql("insert into partner (partner_id, name) values (?, ?)")
            .params(registered.partnerId(), registered.name())
            .update();
      case CoreTaskAssigned task -> write(task);
      case UserEvent user -> users.write(user);
      case AgreementEvent other -> throw new IllegalStateException("an event of an agreement");
    }
  }

  private void write(CoreTaskAssigned task) {
    jdbc.sql("""
        insert into core_task (partner_id, code, name, category, themes, area)
        values (?, ?, ?, ?, ?, ?::jsonb)
        on conflict (partner_id, code)
        do update set name = excluded.name, themes = excluded.themes, area = excluded.area
        """)
        .param(task.partnerId())
        .param(task.code())
        .param(task.name())
        .param(task.category().name())
        .param(task.themes().toArray(String[]::new))
        .param(task.area() == null ? null : Json.mapper().writeValueAsString(task.area()))
        .update();
  }
}
