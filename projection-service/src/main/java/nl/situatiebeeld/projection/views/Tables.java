package nl.situatiebeeld.projection.views;

import java.util.UUID;
import nl.situatiebeeld.contracts.attachment.AttachmentEvent;
import nl.situatiebeeld.projection.views.Ledger.Row;

/** The columns of each view of situations. */
final class Tables {

  static final Insert<TimelineEntry> TIMELINE = Insert.<TimelineEntry>into("timeline")
      .column("situation_id", "text", e -> e.event().stream())
      .column("sequence", "int8", e -> Long.toString(e.event().sequence()))
      .column("event_id", "uuid", e -> UUID.fromString(e.event().id()).toString())
      .column("name", "text", e -> e.event().name())
      .column("subject", "text", TimelineEntry::subject)
      .column("partner_id", "text", TimelineEntry::partnerId)
      .column("version", "int", TimelineEntry::version)
      .column("item", "boolean", e -> Boolean.toString(e.item()))
      .column(
          "recorded_at", "timestamptz", e -> Place.of(e.event()).recordedAt().toString())
      .column("by_org", "text", e -> e.by().organisation())
      .column("by_role", "text", e -> e.by().role());

  static final Insert<Row<SituationNow>> SITUATIONS = Tables.<SituationNow>ranged("situation_row")
      .column("situation_id", "text", r -> r.state().situationId())
      .column("kind", "text", r -> r.state().kind().name())
      .column("name", "text", r -> r.state().name())
      .column("leading_region", "text", r -> r.state().leadingRegion())
      .column("regions", "text[]", r -> Texts.array(r.state().regions()))
      .column("grip", "int", r -> Integer.toString(r.state().grip()))
      .column("national", "boolean", r -> Boolean.toString(r.state().national()))
      .column("state", "text", r -> r.state().state().name())
      .column("started_at", "timestamptz", r -> r.state().startedAt().toString())
      .column("opened_at", "timestamptz", r -> r.state().openedAt().toString())
      .column("area", "jsonb", r -> Texts.json(r.state().area()))
      .column("themes", "text[]", r -> Texts.array(r.state().themes()))
      .column("reconstruction", "boolean", r -> Boolean.toString(r.state().reconstruction()));

  static final Insert<Row<ParticipationNow>> PARTICIPATIONS = Tables.<ParticipationNow>ranged(
          "participation_row")
      .column("situation_id", "text", r -> r.state().situationId())
      .column("partner_id", "text", r -> r.state().partnerId())
      .column("state", "text", r -> r.state().state().name())
      .column("profile", "text", r -> Texts.name(r.state().profile()))
      .column("core_task", "text", r -> r.state().coreTask())
      .column("agreement_id", "text", r -> r.state().agreementId())
      .column("themes", "text[]", r -> Texts.array(r.state().themes()))
      .column("themes_named", "boolean", r -> Boolean.toString(r.state().themesNamed()))
      .column("rights", "jsonb", r -> Texts.json(r.state().rights()))
      .column("until", "timestamptz", r -> Texts.time(r.state().until()))
      .column("conditions", "text", r -> r.state().conditions())
      .column("seconded_hin", "text", r -> r.state().secondedHin())
      .column("granting_region", "text", r -> r.state().grantingRegion())
      .column("mandated_by", "text", r -> r.state().mandatedBy())
      .column("coming", "jsonb", r -> Texts.json(r.state().coming()));

  static final Insert<Row<FactState>> FACTS = Tables.<FactState>ranged("fact_row")
      .column("situation_id", "text", r -> r.state().situationId())
      .column("fact_id", "text", r -> r.state().factId())
      .column("change", "text", r -> r.state().last().change())
      .column("by_org", "text", r -> r.state().last().by().organisation())
      .column("by_role", "text", r -> r.state().last().by().role())
      .column("reason", "text", r -> r.state().last().reason())
      .column("version", "int", r -> Integer.toString(r.state().version()))
      .column("versioned_at", "timestamptz", r -> r.state().versionedAt().toString())
      .column("owner", "text", r -> r.state().owner())
      .column("theme", "text", r -> r.state().content().theme())
      .column("status", "text", r -> r.state().status().name())
      .column("shared", "boolean", r -> Boolean.toString(r.state().shared()))
      .column("sensitivity", "text", r -> r.state().content().sensitivity().name())
      .column("addressed_to", "text[]", r -> Texts.array(r.state().content().addressedTo()))
      .column(
          "observed_at", "timestamptz", r -> r.state().content().observedAt().toString())
      .column("stale_at", "timestamptz", r -> Texts.time(r.state().staleAt()))
      .column("content", "jsonb", r -> Texts.json(r.state().content()))
      .column("verification", "jsonb", r -> Texts.json(r.state().said().verification()))
      .column("confirmations", "jsonb", r -> Texts.json(r.state().said().confirmations()))
      .column("disputes", "jsonb", r -> Texts.json(r.state().said().disputes()))
      .column("superseded_by", "text", r -> r.state().ties().supersededBy())
      .column("origin", "jsonb", r -> Texts.json(r.state().ties().origin()));

  static final Insert<Row<Disclosure>> DISCLOSURES = Tables.<Disclosure>ranged("disclosure_row")
      .column("situation_id", "text", r -> r.state().situationId())
      .column("fact_id", "text", r -> r.state().factId())
      .column("partner_id", "text", r -> r.state().partnerId());

  static final Insert<Row<LinkState>> LINKS = Tables.<LinkState>ranged("link_row")
      .column("situation_id", "text", r -> r.state().situationId())
      .column("link_id", "text", r -> r.state().id())
      .column("kind", "text", r -> r.state().kind().name())
      .column("from_id", "text", r -> r.state().from())
      .column("to_id", "text", r -> r.state().to());

  static final Insert<HandedIn> ATTACHMENTS = Insert.<HandedIn>into("attachment_row")
      .column("situation_id", "text", r -> r.event().situationId())
      .column("attachment_id", "text", r -> r.event().attachmentId())
      .column("sequence", "int8", r -> Long.toString(r.sequence()))
      .column("hash", "text", r -> r.event().hash())
      .column("name", "text", r -> r.event().name())
      .column("owner", "text", r -> r.event().by().organisation())
      .column("sensitivity", "text", r -> r.event().sensitivity().name())
      .column("addressed_to", "text[]", r -> Texts.array(r.event().addressedTo()));

  static final Insert<Row<ItemNow>> ITEMS = Tables.<ItemNow>ranged("item_row")
      .column("situation_id", "text", r -> r.state().item().situationId())
      .column("item_id", "text", r -> r.state().item().itemId())
      .column("kind", "text", r -> r.state().item().kind().name())
      .column("change", "text", r -> r.state().change())
      .column("by_org", "text", r -> r.state().by().organisation())
      .column("by_role", "text", r -> r.state().by().role())
      .column("begun_seq", "int8", r -> Long.toString(r.state().begun().sequence()))
      .column("begun_at", "timestamptz", r -> r.state().begun().recordedAt().toString())
      .column("begun_by_org", "text", r -> r.state().begunBy().organisation())
      .column("begun_by_role", "text", r -> r.state().begunBy().role())
      .column("status", "text", r -> r.state().item().status())
      .column("open", "boolean", r -> Boolean.toString(r.state().item().open()))
      .column("audience", "text", r -> r.state().item().audience().name())
      .column("addressed_to", "text[]", r -> Texts.array(r.state().item().addressedTo()))
      .column("theme", "text", r -> r.state().item().theme())
      .column("basis_themes", "text[]", r -> Texts.array(r.state().item().basisThemes()))
      .column("facts", "jsonb", r -> Texts.json(r.state().item().facts()))
      .column("item_ids", "text[]", r -> Texts.array(r.state().item().items()))
      .column("due_at", "timestamptz", r -> Texts.time(r.state().item().dueAt()))
      .column("content", "jsonb", r -> Texts.json(r.state().item().content()));

  /** A fact shown to a partner, until its participation ends (V3, S5). */
  record Disclosure(String situationId, String factId, String partnerId) {}

  /** An attachment that was handed in at a sequence of its situation (A5). */
  record HandedIn(AttachmentEvent.AttachmentAdded event, long sequence) {}

  private Tables() {}

  /** The columns that each row with validity begins with. */
  static <S> Insert<Row<S>> ranged(String table) {
    return Insert.<Row<S>>into(table)
        .column("seq", "int8range", r -> Texts.sequences(r.from(), r.to()))
        .column("recorded", "tstzrange", r -> Texts.recorded(r.from(), r.to()))
        .column("changed_at", "timestamptz", r -> r.from().recordedAt().toString());
  }
}
