package nl.situatiebeeld.projection.views;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.AssessmentEvent;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import nl.situatiebeeld.contracts.partner.ElaborationEvent;
import nl.situatiebeeld.contracts.partner.PartnerEvent;
import nl.situatiebeeld.contracts.partner.UpkeepEvent;
import nl.situatiebeeld.contracts.partner.UserEvent;
import nl.situatiebeeld.platform.bus.Projection;
import nl.situatiebeeld.platform.bus.PublishedEvent;
import nl.situatiebeeld.platform.json.Json;
import nl.situatiebeeld.projection.views.Ledger.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes the events of partners into the views of one schema: who has agreed what (P1 to P10). */
public final class PartnerProjector implements Projection {

  private record PartnerNow(String partnerId, String name) {}

  private record CoreTaskNow(
      String partnerId,
      String code,
      String name,
      CoreTaskCategory category,
      List<String> themes,
      @Nullable Geometry area) {}

  private record AgreementNow(
      String partnerId,
      String agreementId,
      String coreTask,
      Profile profile,
      List<String> regions,
      List<String> wishedRegions,
      String state,
      @Nullable Instant inForceFrom,
      AgreementProgress progress) {

    AgreementNow become(String next, @Nullable Instant from) {
      return new AgreementNow(
          partnerId, agreementId, coreTask, profile, regions, wishedRegions, next, from, progress);
    }

    AgreementNow without(PartnerEvent.RegionLeft left) {
      return new AgreementNow(
          partnerId,
          agreementId,
          coreTask,
          profile,
          left.remaining(),
          wishedRegions,
          state,
          inForceFrom,
          progress.evolve(left));
    }

    AgreementNow with(AgreementProgress next) {
      return new AgreementNow(
          partnerId,
          agreementId,
          coreTask,
          profile,
          regions,
          wishedRegions,
          state,
          inForceFrom,
          next);
    }
  }

  private static final Insert<PublishedEvent> TIMELINE = Insert.<PublishedEvent>into(
          "partner_timeline")
      .column("partner_id", "text", PublishedEvent::stream)
      .column("sequence", "int8", e -> Long.toString(e.sequence()))
      .column("event_id", "uuid", e -> UUID.fromString(e.id()).toString())
      .column("name", "text", PublishedEvent::name)
      .column("recorded_at", "timestamptz", e -> Place.of(e).recordedAt().toString());

  private static final Insert<Row<PartnerNow>> PARTNERS = Tables.<PartnerNow>ranged("partner_row")
      .column("partner_id", "text", r -> r.state().partnerId())
      .column("name", "text", r -> r.state().name());

  private static final Insert<Row<CoreTaskNow>> CORE_TASKS = Tables.<CoreTaskNow>ranged(
          "core_task_row")
      .column("partner_id", "text", r -> r.state().partnerId())
      .column("code", "text", r -> r.state().code())
      .column("name", "text", r -> r.state().name())
      .column("category", "text", r -> r.state().category().name())
      .column("themes", "text[]", r -> Texts.array(r.state().themes()))
      .column("area", "jsonb", r -> Texts.json(r.state().area()));

  private static final Insert<Row<AgreementNow>> AGREEMENTS = Tables.<AgreementNow>ranged(
          "agreement_row")
      .column("partner_id", "text", r -> r.state().partnerId())
      .column("agreement_id", "text", r -> r.state().agreementId())
      .column("core_task", "text", r -> r.state().coreTask())
      .column("profile", "text", r -> r.state().profile().name())
      .column("regions", "text[]", r -> Texts.array(r.state().regions()))
      .column("wished_regions", "text[]", r -> Texts.array(r.state().wishedRegions()))
      .column("state", "text", r -> r.state().state())
      .column("in_force_from", "timestamptz", r -> Texts.time(r.state().inForceFrom()))
      .column("progress", "jsonb", r -> Texts.json(r.state().progress()));

  private final JdbcTemplate template;
  private final String schema;
  private final Standing standing;
  private final Endings endings;
  private final Matches matches;

  /** A projector into this schema. */
  public PartnerProjector(JdbcTemplate template, String schema) {
    this.template = template;
    this.schema = schema;
    this.standing = new Standing(template, schema);
    this.endings = new Endings(template, schema);
    this.matches = new Matches(template, schema);
  }

  @Override
  public void apply(List<PublishedEvent> batch) {
    ViewSchema.projecting(template);
    TIMELINE.write(template, schema, batch);
    Ledgers ledgers =
        standing(batch.stream().map(PublishedEvent::stream).collect(Collectors.toSet()));
    for (PublishedEvent each : batch) {
      if (!(each.event() instanceof PartnerEvent event)) {
        throw new UnfoldableException("an event that does not belong to this topic");
      }
      fold(ledgers, event, Place.of(each));
    }
    endings.end("partner_row", "partner_id", ledgers.partners.endings());
    PARTNERS.write(template, schema, ledgers.partners.rows());
    endings.end("core_task_row", "partner_id", "code", ledgers.coreTasks.endings());
    CORE_TASKS.write(template, schema, ledgers.coreTasks.rows());
    endings.end("agreement_row", "agreement_id", ledgers.agreements.endings());
    AGREEMENTS.write(template, schema, ledgers.agreements.rows());
    matches.ofPartners(batch.stream()
        .filter(each -> Matches.changedBy(each.event()))
        .map(PublishedEvent::stream)
        .collect(Collectors.toSet()));
  }

  private record Ledgers(
      Ledger<PartnerNow> partners,
      Ledger<CoreTaskNow> coreTasks,
      Ledger<AgreementNow> agreements) {}

  private static void fold(Ledgers ledgers, PartnerEvent event, Place at) {
    switch (event) {
      case PartnerEvent.PartnerRegistered e ->
        ledgers.partners.becomes(e.partnerId(), new PartnerNow(e.partnerId(), e.name()), at);
      case PartnerEvent.CoreTaskAssigned e ->
        ledgers.coreTasks.becomes(
            Keys.of(e.partnerId(), e.code()),
            new CoreTaskNow(e.partnerId(), e.code(), e.name(), e.category(), e.themes(), e.area()),
            at);
      case PartnerEvent.AgreementDrafted e ->
        ledgers.agreements.becomes(e.agreementId(), drafted(e), at);
      case PartnerEvent.AgreementEnteredIntoForce e ->
        ledgers.agreements.becomes(
            e.agreementId(),
            ledgers.agreements.known(e.agreementId()).become("IN_FORCE", e.from()),
            at);
      case PartnerEvent.AgreementEnded e ->
        ledgers.agreements.becomes(
            e.agreementId(), ledgers.agreements.known(e.agreementId()).become("ENDED", null), at);
      case PartnerEvent.RegionLeft e ->
        ledgers.agreements.becomes(
            e.agreementId(), ledgers.agreements.known(e.agreementId()).without(e), at);
      case ElaborationEvent e -> {
        AgreementNow now = ledgers.agreements.known(e.agreementId());
        ledgers.agreements.becomes(e.agreementId(), now.with(now.progress().evolve(e)), at);
      }
      case AssessmentEvent e -> {
        AgreementNow now = ledgers.agreements.known(e.agreementId());
        ledgers.agreements.becomes(e.agreementId(), now.with(now.progress().evolve(e)), at);
      }
      case UpkeepEvent e -> {
        AgreementNow now = ledgers.agreements.known(e.agreementId());
        ledgers.agreements.becomes(e.agreementId(), now.with(now.progress().evolve(e)), at);
      }
      case UserEvent e -> {} // people are no part of any view
    }
  }

  private static AgreementNow drafted(PartnerEvent.AgreementDrafted e) {
    return new AgreementNow(
        e.partnerId(),
        e.agreementId(),
        e.coreTask(),
        e.profile(),
        e.regions(),
        e.wishedRegions(),
        "DRAFTED",
        null,
        AgreementProgress.of(e));
  }

  private Ledgers standing(Set<String> partners) {
    Ledgers ledgers = new Ledgers(new Ledger<>(), new Ledger<>(), new Ledger<>());
    standing.rows("partner_row", "partner_id", partners, row -> {
      String id = row.getString("partner_id");
      ledgers.partners.stands(id, new PartnerNow(id, row.getString("name")));
    });
    standing.rows("core_task_row", "partner_id", partners, row -> {
      String id = row.getString("partner_id");
      String code = row.getString("code");
      ledgers.coreTasks.stands(
          Keys.of(id, code),
          new CoreTaskNow(
              id,
              code,
              row.getString("name"),
              CoreTaskCategory.valueOf(row.getString("category")),
              Standing.texts(row, "themes"),
              Standing.json(row, "area", Geometry.class)));
    });
    standing.rows("agreement_row", "partner_id", partners, row -> {
      var from = row.getTimestamp("in_force_from");
      ledgers.agreements.stands(
          row.getString("agreement_id"),
          new AgreementNow(
              row.getString("partner_id"),
              row.getString("agreement_id"),
              row.getString("core_task"),
              Profile.valueOf(row.getString("profile")),
              Standing.texts(row, "regions"),
              Standing.texts(row, "wished_regions"),
              row.getString("state"),
              from == null ? null : from.toInstant(),
              Json.mapper().readValue(row.getString("progress"), AgreementProgress.class)));
    });
    return ledgers;
  }
}
