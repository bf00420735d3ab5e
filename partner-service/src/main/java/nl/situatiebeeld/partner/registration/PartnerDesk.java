package nl.situatiebeeld.partner.registration;

import nl.situatiebeeld.contracts.partner.AgreementEvent;
import nl.situatiebeeld.contracts.partner.PartnerEvent;
import nl.situatiebeeld.contracts.partner.PartnerEvent.CoreTaskAssigned;
import nl.situatiebeeld.contracts.partner.PartnerEvent.PartnerRegistered;
import nl.situatiebeeld.contracts.partner.UserEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the shell has at hand: the lock, the limits, and the tables of partners. */
@Component
class PartnerDesk {

  private final JdbcClient jdbc;
  private final PartnerLock lock;
  private final RegistrationSettings settings;

  PartnerDesk(JdbcClient jdbc, PartnerLock lock, RegistrationSettings settings) {
    this.jdbc = jdbc;
    this.lock = lock;
    this.settings = settings;
  }

  void lock(String partnerId) {
    lock.take(partnerId);
  }

  PartnerDecision.Circumstances circumstances(PartnerOrder order) {
    return new PartnerDecision.Circumstances(
        order.aggregateId(), order.context().actor(), settings.maxCoreTasks());
  }

  /** Writes what happened to the tables, in the transaction of the command. */
  void write(PartnerEvent event) {
    switch (event) {
      case PartnerRegistered registered ->
        jdbc.sql("insert into partner (partner_id, name) values (?, ?)")
            .params(registered.partnerId(), registered.name())
            .update();
      case CoreTaskAssigned task ->
        jdbc.sql("insert into core_task (partner_id, code, name, category, themes)"
                + " values (?, ?, ?, ?, ?)")
            .param(task.partnerId())
            .param(task.code())
            .param(task.name())
            .param(task.category().name())
            .param(task.themes().toArray(String[]::new))
            .update();
      case UserEvent user -> {}
      case AgreementEvent other -> throw notOfPartner();
    }
  }

  private static IllegalStateException notOfPartner() {
    return new IllegalStateException("an event of an agreement");
  }
}
