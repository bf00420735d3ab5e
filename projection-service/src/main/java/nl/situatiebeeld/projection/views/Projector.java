package nl.situatiebeeld.projection.views;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.situatiebeeld.contracts.attachment.AttachmentEvent;
import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.contracts.participation.ParticipationEvent;
import nl.situatiebeeld.contracts.situation.SituationEvent;
import nl.situatiebeeld.platform.bus.Projection;
import nl.situatiebeeld.platform.bus.PublishedEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes the events of situations into the views of one schema. */
public final class Projector implements Projection {

  private final JdbcTemplate template;
  private final String schema;
  private final Standing standing;
  private final Endings endings;
  private final Resting rests;
  private final Matches matches;

  /** A projector into this schema. */
  public Projector(JdbcTemplate template, String schema) {
    this.template = template;
    this.schema = schema;
    this.standing = new Standing(template, schema);
    this.endings = new Endings(template, schema);
    this.rests = new Resting(template, schema);
    this.matches = new Matches(template, schema);
  }

  @Override
  public void apply(List<PublishedEvent> batch) {
    ViewSchema.projecting(template);
    Tables.TIMELINE.write(
        template, schema, batch.stream().map(TimelineEntry::of).toList());
    situations(batch);
    participations(batch);
    facts(batch);
    disclosures(batch);
    items(batch);
    Tables.ATTACHMENTS.write(template, schema, handedIn(batch));
  }

  private static List<Tables.HandedIn> handedIn(List<PublishedEvent> batch) {
    return batch.stream()
        .flatMap(each -> each.event() instanceof AttachmentEvent.AttachmentAdded e
            ? Stream.of(new Tables.HandedIn(e, each.sequence()))
            : Stream.of())
        .toList();
  }

  private void situations(List<PublishedEvent> batch) {
    Ledger<SituationNow> ledger = standing.situations(
        ids(batch, SituationEvent.class, e -> ((SituationEvent) e.event()).situationId()));
    for (PublishedEvent each : batch) {
      if (each.event() instanceof SituationEvent event) {
        String id = event.situationId();
        Place at = Place.of(each);
        ledger.becomes(id, SituationNow.evolve(ledger.now(id), event, at.recordedAt()), at);
      }
    }
    endings.end("situation_row", "situation_id", ledger.endings());
    Tables.SITUATIONS.write(template, schema, ledger.rows());
    matches.ofSituations(ledger.rows());
  }

  private void participations(List<PublishedEvent> batch) {
    Ledger<ParticipationNow> ledger =
        standing.participations(ids(batch, ParticipationEvent.class, PublishedEvent::stream));
    Mandates mandates = new Mandates();
    for (PublishedEvent each : batch) {
      if (each.event() instanceof ParticipationEvent event) {
        String key = Keys.of(event.situationId(), event.partnerId());
        ParticipationNow before = ledger.now(key);
        ParticipationNow after = ParticipationNow.evolve(before, event);
        ledger.becomes(key, after, Place.of(each));
        mandates.follow(each, before, after);
      }
    }
    endings.end("participation_row", "situation_id", "partner_id", ledger.endings());
    Tables.PARTICIPATIONS.write(template, schema, ledger.rows());
    Ledger<ItemNow> items = standing.items(mandates.ids());
    mandates.into(items);
    write(items);
  }

  private void write(Ledger<ItemNow> items) {
    endings.end("item_row", "item_id", items.endings());
    Tables.ITEMS.write(template, schema, items.rows());
  }

  private void facts(List<PublishedEvent> batch) {
    Set<String> ids = ids(batch, FactEvent.class, e -> ((FactEvent) e.event()).factId());
    Ledger<FactState> ledger =
        standing.facts(Stream.concat(ids.stream(), origins(batch)).toList());
    Ledger<LinkState> links = standing.links(ids);
    for (PublishedEvent each : batch) {
      if (each.event() instanceof FactEvent event) {
        Place at = Place.of(each);
        FactState.Step step = new FactState.Step(each.name(), news(event, at, ledger));
        String id = event.factId();
        FactState next = FactState.evolve(ledger.now(id), event, step);
        if (FactState.changedBy(event)) {
          ledger.becomes(id, next, at);
        }
        LinkState.fold(links, event, next, at);
      }
    }
    endings.end("fact_row", "fact_id", ledger.endings());
    Tables.FACTS.write(template, schema, ledger.rows());
    endings.end("link_row", "link_id", links.endings());
    Tables.LINKS.write(template, schema, links.rows());
  }

  private static Stream<String> origins(List<PublishedEvent> batch) {
    return batch.stream()
        .flatMap(each ->
            each.event() instanceof FactEvent.FactAdopted e ? Stream.of(e.origin()) : Stream.of());
  }

  // F5, F8: to adopt is no news: how old the words are counts from when their version was recorded;
  // of another situation's fact that is not known for sure here, since each has an order of its own
  private static Instant news(FactEvent event, Place at, Ledger<FactState> ledger) {
    FactState origin = event instanceof FactEvent.FactAdopted e ? ledger.now(e.origin()) : null;
    return origin != null && origin.situationId().equals(event.situationId())
        ? origin.versionedAt()
        : at.recordedAt();
  }

  private void disclosures(List<PublishedEvent> batch) {
    Set<String> situations = batch.stream()
        .filter(each -> each.event() instanceof FactEvent.FactDisclosed || endsAccess(each))
        .map(PublishedEvent::stream)
        .collect(Collectors.toSet());
    Ledger<Tables.Disclosure> ledger = standing.disclosures(situations);
    for (PublishedEvent each : batch) {
      if (each.event() instanceof FactEvent.FactDisclosed e) {
        String key = Keys.of(e.factId(), e.partnerId());
        if (ledger.now(key) == null) {
          ledger.becomes(
              key,
              new Tables.Disclosure(e.situationId(), e.factId(), e.partnerId()),
              Place.of(each));
        }
      } else if (each.event() instanceof ParticipationEvent e && endsAccess(each)) {
        endDisclosures(ledger, e, Place.of(each));
      }
    }
    endings.end("disclosure_row", "fact_id", "partner_id", ledger.endings());
    Tables.DISCLOSURES.write(template, schema, ledger.rows());
  }

  private void items(List<PublishedEvent> batch) {
    Ledger<ItemNow> ledger = standing.items(batch.stream()
        .flatMap(each -> Family.of(each.event()).map(f -> f.idOf(each.event())).stream())
        .collect(Collectors.toSet()));
    for (PublishedEvent each : batch) {
      Family.of(each.event()).ifPresent(family -> {
        String id = family.idOf(each.event());
        ItemNow before = ledger.now(id);
        ItemNow next = ItemNow.evolve(before, family, each);
        boolean same =
            before != null && before.item().facts().equals(next.item().facts());
        Item item = same ? next.item() : rests.of(next.item(), each.sequence());
        ledger.becomes(id, next.with(item), Place.of(each));
      });
    }
    write(ledger);
  }

  // who takes part anew begins without what was disclosed before (V3, S5)
  private static boolean endsAccess(PublishedEvent each) {
    return each.event() instanceof ParticipationEvent event
        && switch (event) {
          case ParticipationEvent.ParticipationRequested e -> true;
          case ParticipationEvent.ParticipationInvited e -> true;
          case ParticipationEvent.ParticipationRefused e -> true;
          case ParticipationEvent.ParticipationDetached e -> true;
          case ParticipationEvent.ParticipationGranted e -> e.disclosuresEnd();
          case ParticipationEvent.ParticipationActivated e -> false;
          case ParticipationEvent.ParticipationChangeAnnounced e -> false;
        };
  }

  private static void endDisclosures(
      Ledger<Tables.Disclosure> ledger, ParticipationEvent event, Place at) {
    for (String key : ledger.standing()) {
      Tables.Disclosure disclosure = ledger.known(key);
      if (disclosure.situationId().equals(event.situationId())
          && disclosure.partnerId().equals(event.partnerId())) {
        ledger.ends(key, at);
      }
    }
  }

  private static Set<String> ids(
      List<PublishedEvent> batch,
      Class<?> family,
      java.util.function.Function<PublishedEvent, String> id) {
    return batch.stream()
        .filter(each -> family.isInstance(each.event()))
        .map(id)
        .collect(Collectors.toSet());
  }
}
