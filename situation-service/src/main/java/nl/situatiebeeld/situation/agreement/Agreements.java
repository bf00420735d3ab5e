package nl.situatiebeeld.situation.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.AssessmentEvent;
import nl.situatiebeeld.contracts.partner.ElaborationEvent;
import nl.situatiebeeld.contracts.partner.PartnerEvent;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementDrafted;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementEnded;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementEnteredIntoForce;
import nl.situatiebeeld.contracts.partner.PartnerEvent.CoreTaskAssigned;
import nl.situatiebeeld.contracts.partner.PartnerEvent.PartnerRegistered;
import nl.situatiebeeld.contracts.partner.PartnerEvent.RegionLeft;
import nl.situatiebeeld.contracts.partner.UpkeepEvent;
import nl.situatiebeeld.contracts.partner.UserEvent;
import nl.situatiebeeld.platform.bus.Projection;
import nl.situatiebeeld.platform.bus.PublishedEvent;
import nl.situatiebeeld.platform.json.Json;
import nl.situatiebeeld.situation.deadline.Deadlines;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this service knows of partners; a moment behind partner-service, never ahead of it. */
@Component
public class Agreements implements Projection {

  /** Kind of the deadlines that are set when an agreement ends. */
  public static final String ENDED = "agreement-ends";

  private static final String FOUND =
      "select agreement_id, partner_id, core_task, profile from known_agreement ";

  private static final String RUNNING = """
      select s.situation_id, p.partner_id
      from participation_standing p join situation_standing s using (situation_id)
      join known_agreement a using (agreement_id)
      where not s.reconstruction and p.state in ('MONITORING', 'ACTIVE')
      """;

  private final JdbcClient jdbc;
  private final Deadlines deadlines;
  private final Clock clock;
  private final WhenAPartnerChanges changes;

  Agreements(JdbcClient jdbc, Deadlines deadlines, Clock clock, WhenAPartnerChanges changes) {
    this.jdbc = jdbc;
    this.deadlines = deadlines;
    this.clock = clock;
    this.changes = changes;
  }

  /** Whether this partner is known. */
  public boolean knows(String partnerId) {
    return jdbc.sql("select exists (select 1 from known_partner where partner_id = ?)")
        .param(partnerId)
        .query(Boolean.class)
        .single();
  }

  /**
   * Agreements in force, provisionally or not, of a partner for a core task with one of these
   * regions (S4). Held as they are until the transaction ends: an end that comes meanwhile waits,
   * and then finds who was let in under it (S9).
   */
  public List<KnownAgreement> inForce(
      String partnerId, String coreTask, List<String> regions, Instant now) {
    return jdbc.sql(FOUND + """
        where partner_id = ? and core_task = ? and regions && ?::text[]
          and in_force and in_force_from <= ?
        order by agreement_id for share
        """)
        .params(partnerId, coreTask, regions.toArray(String[]::new), Timestamp.from(now))
        .query((row, n) -> agreement(row))
        .list();
  }

  /** Whether this agreement did not end, and holds for one of these regions (S9). */
  public boolean holds(String agreementId, List<String> regions) {
    return jdbc.sql("select exists (select 1 from known_agreement where agreement_id = ?"
            + " and not ended and regions && ?::text[])")
        .params(agreementId, regions.toArray(String[]::new))
        .query(Boolean.class)
        .single();
  }

  /**
   * Has the participations follow whose agreement holds for none of the regions that are left in
   * this situation (S9, S4); a reconstruction tells what was, and stays as it is.
   */
  public void regionsLeft(String situationId) {
    follow(RUNNING + " and s.situation_id = ? and not a.regions && s.regions", situationId);
  }

  /** The agreement that took the place of this one and holds for one of these regions (S9). */
  public Optional<KnownAgreement> successor(String agreementId, List<String> regions) {
    return jdbc.sql(FOUND + """
        where agreement_id = (select successor_id from known_agreement where agreement_id = ?)
          and not ended and regions && ?::text[]
        """)
        .params(agreementId, regions.toArray(String[]::new))
        .query((row, n) -> agreement(row))
        .optional();
  }

  private static KnownAgreement agreement(ResultSet row) throws SQLException {
    return new KnownAgreement(
        row.getString(1), row.getString(2), row.getString(3), Profile.valueOf(row.getString(4)));
  }

  @Override
  public void apply(List<PublishedEvent> batch) {
    for (PublishedEvent published : batch) {
      if (published.event() instanceof PartnerEvent event) {
        apply(event);
        changes(published, event);
      }
    }
  }

  // S7: whom it now matches is alerted, however late it is heard of
  private void changes(PublishedEvent published, PartnerEvent event) {
    if (event instanceof CoreTaskAssigned e) {
      changes.mayMatchMore(published, e.partnerId(), e.code());
    } else if (event instanceof AgreementEnteredIntoForce e) {
      changes.mayMatchMore(published, e.partnerId(), coreTaskOf(e.agreementId()));
    }
  }

  private String coreTaskOf(String agreementId) {
    return jdbc.sql("select core_task from known_agreement where agreement_id = ?")
        .param(agreementId)
        .query(String.class)
        .single();
  }

  private void apply(PartnerEvent event) {
    switch (event) {
      case PartnerRegistered e ->
        jdbc.sql("insert into known_partner values (?, ?)")
            .params(e.partnerId(), e.name())
            .update();
      case CoreTaskAssigned e ->
        jdbc.sql("insert into known_core_task (partner_id, code, category, themes, area)"
                + " values (:partner, :code, :category, :themes, :area::jsonb)"
                + " on conflict (partner_id, code) do update set"
                + " category = excluded.category, themes = excluded.themes, area = excluded.area")
            .param("partner", e.partnerId())
            .param("code", e.code())
            .param("category", e.category().name())
            .param("themes", e.themes().toArray(String[]::new))
            .param("area", e.area() == null ? null : Json.mapper().writeValueAsString(e.area()))
            .update();
      case AgreementDrafted e ->
        jdbc.sql("insert into known_agreement (agreement_id, partner_id, core_task, profile,"
                + " regions, in_force) values (?, ?, ?, ?, ?, false)")
            .params(
                e.agreementId(),
                e.partnerId(),
                e.coreTask(),
                e.profile().name(),
                e.regions().toArray(String[]::new))
            .update();
      case AgreementEnteredIntoForce e -> inForce(e);
      case AgreementEnded e -> ended(e);
      case RegionLeft e -> left(e);
      // how an agreement came about and who acts for a partner is no matter here
      case ElaborationEvent e -> {}
      case AssessmentEvent e -> {}
      case UpkeepEvent e -> {}
      case UserEvent e -> {}
    }
  }

  private void inForce(AgreementEnteredIntoForce e) {
    jdbc.sql("update known_agreement set in_force = true, in_force_from = ?"
            + " where agreement_id = ?")
        .params(Timestamp.from(e.from()), e.agreementId())
        .update();
  }

  private void ended(AgreementEnded e) {
    jdbc.sql("update known_agreement set in_force = false, ended = true, successor_id = :successor"
            + " where agreement_id = :agreement")
        .param("successor", e.successor())
        .param("agreement", e.agreementId())
        .update();
    follow(RUNNING + " and a.agreement_id = ?", e.agreementId()); // S9
  }

  // S9: for whom it holds in no region of the situation any more, as if it had ended there
  private void left(RegionLeft e) {
    jdbc.sql("update known_agreement set regions = ? where agreement_id = ?")
        .params(e.remaining().toArray(String[]::new), e.agreementId())
        .update();
    follow(RUNNING + " and a.agreement_id = ? and not a.regions && s.regions", e.agreementId());
  }

  // S9: each in a transaction of its own
  private void follow(String running, String id) {
    jdbc.sql(running)
        .param(id)
        .query((row, n) -> List.of(row.getString(1), row.getString(2)))
        .list()
        .forEach(p -> deadlines.set(
            p.getFirst(),
            ENDED,
            "participation-" + p.getFirst() + "-" + p.getLast(),
            clock.instant()));
  }
}
