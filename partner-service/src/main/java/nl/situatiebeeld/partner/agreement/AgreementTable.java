package nl.situatiebeeld.partner.agreement;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.situatiebeeld.contracts.partner.AgreementEvent;
import nl.situatiebeeld.contracts.partner.AssessmentEvent;
import nl.situatiebeeld.contracts.partner.ElaborationEvent;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementDrafted;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementEnded;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementEnteredIntoForce;
import nl.situatiebeeld.contracts.partner.PartnerEvent.RegionLeft;
import nl.situatiebeeld.contracts.partner.UpkeepEvent;
import nl.situatiebeeld.partner.sheet.AgreementSheet;
import nl.situatiebeeld.partner.sheet.Sheets;
import nl.situatiebeeld.partner.terms.PartnerStanding;
import nl.situatiebeeld.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The agreements as they stand, for deciding and for reading. */
@Component
class AgreementTable {

  private final JdbcClient jdbc;

  AgreementTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The partner's agreements that have not ended. */
  List<PartnerStanding.Running> running(String partnerId) {
    return jdbc.sql("""
        select a.agreement_id, a.core_task, a.state = 'IN_FORCE' as in_force,
          array(select r.region from agreement_region r
                where r.agreement_id = a.agreement_id and not r.wished) as regions,
          array(select r.region from agreement_region r
                where r.agreement_id = a.agreement_id and r.wished) as wished
        from agreement a where a.partner_id = ? and a.state <> 'ENDED'
        """)
        .param(partnerId)
        .query((row, n) -> new PartnerStanding.Running(
            row.getString("agreement_id"),
            row.getString("core_task"),
            row.getBoolean("in_force"),
            codes(row, "regions"),
            codes(row, "wished")))
        .list();
  }

  /** Whether this agreement has not ended. */
  boolean runs(String agreementId) {
    return jdbc.sql("select exists (select from agreement"
            + " where agreement_id = ? and state <> 'ENDED')")
        .param(agreementId)
        .query(Boolean.class)
        .single();
  }

  private static Set<String> codes(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return Set.of((String[]) array.getArray());
  }

  /** Writes what happened. */
  void write(AgreementEvent event, Instant at) {
    switch (event) {
      case AgreementDrafted drafted -> draft(drafted);
      case AgreementEnteredIntoForce entered -> enter(entered);
      case AgreementEnded ended -> end(ended);
      case RegionLeft left -> leave(left);
      case ElaborationEvent noted -> {}
      case AssessmentEvent noted -> {}
      case UpkeepEvent noted -> {}
    }
    note(event, at);
  }

  private void draft(AgreementDrafted drafted) {
    jdbc.sql("insert into agreement (agreement_id, partner_id, core_task, profile, state, reason)"
            + " values (?, ?, ?, ?, 'DRAFTED', ?)")
        .param(drafted.agreementId())
        .param(drafted.partnerId())
        .param(drafted.coreTask())
        .param(drafted.profile().name())
        .param(drafted.reason())
        .update();
    regions(drafted.agreementId(), drafted.regions(), false);
    regions(drafted.agreementId(), drafted.wishedRegions(), true);
  }

  private void regions(String agreementId, List<String> codes, boolean wished) {
    jdbc.sql("insert into agreement_region (agreement_id, region, wished)"
            + " select ?, code, ? from unnest(?::text[]) code")
        .param(agreementId)
        .param(wished)
        .param(codes.toArray(String[]::new))
        .update();
  }

  private void enter(AgreementEnteredIntoForce entered) {
    // the one that it succeeds ends in this transaction: its regions are free now
    jdbc.sql("delete from region_in_force where agreement_id ="
            + " (select sheet ->> 'succeeds' from agreement where agreement_id = ?)")
        .param(entered.agreementId())
        .update();
    jdbc.sql("update agreement set state = 'IN_FORCE', in_force_from = ? where agreement_id = ?")
        .params(Timestamp.from(entered.from()), entered.agreementId())
        .update();
    jdbc.sql("""
        insert into region_in_force (partner_id, core_task, region, agreement_id)
        select a.partner_id, a.core_task, r.region, a.agreement_id
        from agreement a join agreement_region r using (agreement_id)
        where a.agreement_id = ? and not r.wished
        """).param(entered.agreementId()).update();
  }

  private void end(AgreementEnded ended) {
    jdbc.sql("update agreement set state = 'ENDED' where agreement_id = ?")
        .param(ended.agreementId())
        .update();
    jdbc.sql("delete from region_in_force where agreement_id = ?")
        .param(ended.agreementId())
        .update();
  }

  private void leave(RegionLeft left) {
    for (String table : List.of("region_in_force", "agreement_region")) {
      jdbc.sql("delete from " + table + " where agreement_id = ? and region = ?")
          .params(left.agreementId(), left.region())
          .update();
    }
  }

  private void note(AgreementEvent event, Instant at) {
    AgreementSheet before = jdbc.sql("select sheet::text from agreement where agreement_id = ?")
        .param(event.agreementId())
        .query((row, n) -> Sheets.read(row.getString(1)))
        .single();
    jdbc.sql("update agreement set sheet = ?::jsonb where agreement_id = ?")
        .params(Json.mapper().writeValueAsString(before.evolve(event, at)), event.agreementId())
        .update();
  }
}
