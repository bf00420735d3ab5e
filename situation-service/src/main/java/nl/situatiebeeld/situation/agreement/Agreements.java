package nl.situatiebeeld.situation.agreement;

import java.util.List;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.AssessmentEvent;
import nl.situatiebeeld.contracts.partner.ElaborationEvent;
import nl.situatiebeeld.contracts.partner.PartnerEvent;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementDrafted;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementEnded;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementEnteredIntoForce;
import nl.situatiebeeld.contracts.partner.PartnerEvent.CoreTaskAssigned;
import nl.situatiebeeld.contracts.partner.PartnerEvent.PartnerRegistered;
import nl.situatiebeeld.contracts.partner.UpkeepEvent;
import nl.situatiebeeld.contracts.partner.UserEvent;
import nl.situatiebeeld.platform.bus.Projection;
import nl.situatiebeeld.platform.bus.PublishedEvent;
import nl.situatiebeeld.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this service knows of partners; a moment behind partner-service, never ahead of it. */
@Component
public class Agreements implements Projection {

  private final JdbcClient jdbc;

  Agreements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether this partner is known. */
  public boolean knows(String partnerId) {
    return jdbc.sql("select exists (select 1 from known_partner where partner_id = ?)")
        .param(partnerId)
        .query(Boolean.class)
        .single();
  }

  /** Agreements in force of a partner for a core task with one of these regions. */
  public List<KnownAgreement> inForce(String partnerId, String coreTask, List<String> regions) {
    return jdbc.sql("""
        select agreement_id, partner_id, core_task, profile from known_agreement
        where partner_id = ? and core_task = ? and in_force and regions && ?::text[]
        order by agreement_id
        """)
        .params(partnerId, coreTask, regions.toArray(String[]::new))
        .query((row, n) -> new KnownAgreement(
            row.getString(1),
            row.getString(2),
            row.getString(3),
            Profile.valueOf(row.getString(4))))
        .list();
  }

  @Override
  public void apply(List<PublishedEvent> batch) {
    for (PublishedEvent published : batch) {
      if (published.event() instanceof PartnerEvent event) {
        apply(event);
      }
    }
  }

  private void apply(PartnerEvent event) {
    switch (event) {
      case PartnerRegistered e ->
        jdbc.sql("insert into known_partner values (?, ?)")
            .params(e.partnerId(), e.name())
            .update();
      case CoreTaskAssigned e ->
        jdbc.sql("insert into known_core_task (partner_id, code, category, themes, area)"
                + " values (?, ?, ?, ?, ?::jsonb) on conflict (partner_id, code) do update set"
                + " category = excluded.category, themes = excluded.themes, area = excluded.area")
            .params(
                e.partnerId(),
                e.code(),
                e.category().name(),
                e.themes().toArray(String[]::new),
                e.area() == null ? null : Json.mapper().writeValueAsString(e.area()))
            .update();
      case AgreementDrafted e ->
        jdbc.sql("insert into known_agreement values (?, ?, ?, ?, ?, false)")
            .params(
                e.agreementId(),
                e.partnerId(),
                e.coreTask(),
                e.profile().name(),
                e.regions().toArray(String[]::new))
            .update();
      case AgreementEnteredIntoForce e -> inForce(e.agreementId(), true);
      case AgreementEnded e -> inForce(e.agreementId(), false);
      // how an agreement came about and who acts for a partner is no matter here
      case ElaborationEvent e -> {}
      case AssessmentEvent e -> {}
      case UpkeepEvent e -> {}
      case UserEvent e -> {}
    }
  }

  private void inForce(String agreementId, boolean inForce) {
    jdbc.sql("update known_agreement set in_force = ? where agreement_id = ?")
        .params(inForce, agreementId)
        .update();
  }
}
