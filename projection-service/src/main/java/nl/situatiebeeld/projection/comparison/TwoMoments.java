package nl.situatiebeeld.projection.comparison;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.situatiebeeld.contracts.fact.FactStatus;
import nl.situatiebeeld.projection.comparison.Comparison.Difference;
import nl.situatiebeeld.projection.picture.FactJson;
import nl.situatiebeeld.projection.picture.ItemJson;
import nl.situatiebeeld.projection.picture.Items;
import nl.situatiebeeld.projection.picture.Look;
import nl.situatiebeeld.projection.picture.ParticipationJson;
import nl.situatiebeeld.projection.picture.Picture;
import nl.situatiebeeld.projection.picture.Told;
import nl.situatiebeeld.projection.reading.FactRow;
import nl.situatiebeeld.projection.reading.ItemRow;
import nl.situatiebeeld.projection.reading.Position;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.reading.SituationRow;
import nl.situatiebeeld.projection.reading.Span;
import nl.situatiebeeld.projection.visibility.Eyes;
import nl.situatiebeeld.projection.visibility.ItemKind;
import org.jspecify.annotations.Nullable;

/** Compares the pictures of two moments as the same eyes saw them (E3). */
final class TwoMoments {

  private static final int MAX_ITEMS = 500;
  private static final int MAX_ENDED = 5_000;

  /** A look and the picture that it sees. */
  record Seen(Look look, Picture picture) {

    Map<String, FactJson> facts() {
      Map<String, FactJson> facts = new LinkedHashMap<>();
      picture.facts().forEach(fact -> facts.put(fact.id(), fact));
      return facts;
    }
  }

  private final Reading reading;
  private final @Nullable Seen before;
  private final Seen after;
  private final Map<String, FactJson> was;
  private final Map<String, FactJson> is;
  private final Items items = new Items();

  /**
   * Compares.
   *
   * @param before null when these eyes saw no picture then
   */
  TwoMoments(Reading reading, @Nullable Seen before, Seen after) {
    this.reading = reading;
    this.before = before;
    this.after = after;
    this.was = before == null ? Map.of() : before.facts();
    this.is = after.facts();
  }

  Comparison compare(Instant from, Instant to) {
    SituationRow now = after.look().situation();
    Map<String, Comparison.Ended> ended = ended();
    return new Comparison(
        Comparison.FORMAT,
        new Comparison.About(
            now.id(), now.name(), now.kind(), now.reconstruction(), now.leadingRegion()),
        after.picture().as(),
        from,
        to,
        Position.of(beganAfter()),
        after.picture().position(),
        before == null ? List.of() : situation(before.look().situation(), now),
        participations(),
        added(),
        changed(),
        since(this::verified),
        since(this::disputed),
        ended.values().stream().filter(e -> e.status() != FactStatus.SUPERSEDED).toList(),
        ended.values().stream().filter(e -> e.status() == FactStatus.SUPERSEDED).toList(),
        was.keySet().stream()
            .filter(id -> !is.containsKey(id) && !ended.containsKey(id))
            .sorted()
            .toList(),
        since(this::goneStale),
        decisions(),
        stillOpen());
  }

  private long beganAfter() {
    return before == null ? 1 : before.look().moment().sequence();
  }

  private static List<Difference> situation(SituationRow a, SituationRow b) {
    List<Difference> found = new ArrayList<>();
    note(found, "name", a.name(), b.name());
    note(found, "kind", a.kind(), b.kind());
    note(found, "leadingRegion", a.leadingRegion(), b.leadingRegion());
    note(found, "regions", a.regions(), b.regions());
    note(found, "grip", a.grip(), b.grip());
    note(found, "national", a.national(), b.national());
    note(found, "state", a.state(), b.state());
    note(found, "themes", a.themes(), b.themes());
    note(found, "area", a.area(), b.area());
    return found;
  }

  private static void note(
      List<Difference> found, String field, @Nullable Object a, @Nullable Object b) {
    if (!Objects.equals(a, b)) {
      found.add(new Difference(field, a, b));
    }
  }

  private List<Comparison.Participant> participations() {
    Map<String, String> then = before == null ? Map.of() : taking(before.picture());
    Map<String, String> now = taking(after.picture());
    Map<String, Comparison.Participant> found = new TreeMap<>();
    for (Map<String, String> each : List.of(then, now)) {
      for (String partner : each.keySet()) {
        String a = then.get(partner);
        String b = now.get(partner);
        if (!Objects.equals(a, b)) {
          found.put(partner, new Comparison.Participant(partner, a, b));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static Map<String, String> taking(Picture picture) {
    return picture.participations().stream()
        .collect(Collectors.toMap(ParticipationJson::partnerId, TwoMoments::taking));
  }

  private static String taking(ParticipationJson part) {
    String state = part.ended() ? "ENDED" : part.state().name();
    return part.profile() == null ? state : state + " " + part.profile();
  }

  private List<Comparison.Added> added() {
    List<FactJson> fresh = since(fact -> !was.containsKey(fact.id()));
    Set<String> earlier = reading.begunBy(
        fresh.stream().map(FactJson::id).toList(),
        after.look().situation().id(),
        before == null ? 0 : beganAfter());
    return fresh.stream()
        .map(fact -> new Comparison.Added(fact, earlier.contains(fact.id())))
        .toList();
  }

  private List<Comparison.Changed> changed() {
    List<Comparison.Changed> found = new ArrayList<>();
    is.forEach((id, now) -> {
      FactJson then = was.get(id);
      if (then != null && then.version() != now.version()) {
        found.add(new Comparison.Changed(now, differences(then, now)));
      }
    });
    return found;
  }

  private static List<Difference> differences(FactJson a, FactJson b) {
    List<Difference> found = new ArrayList<>();
    note(found, "theme", a.theme(), b.theme());
    note(found, "statement", a.statement(), b.statement());
    note(found, "attributes", a.attributes(), b.attributes());
    note(found, "location", a.location(), b.location());
    note(found, "observedAt", a.observedAt(), b.observedAt());
    note(found, "source", a.source(), b.source());
    note(found, "reliability", a.reliability(), b.reliability());
    note(found, "credibility", a.credibility(), b.credibility());
    note(found, "sensitivity", a.sensitivity(), b.sensitivity());
    note(found, "addressedTo", a.addressedTo(), b.addressedTo());
    note(found, "status", a.status(), b.status());
    note(found, "validUntil", a.validUntil(), b.validUntil());
    note(found, "refreshMinutes", a.refreshMinutes(), b.refreshMinutes());
    note(found, "attachments", a.attachments(), b.attachments());
    return found;
  }

  private List<FactJson> since(Predicate<FactJson> what) {
    return is.values().stream().filter(what).toList();
  }

  private boolean verified(FactJson now) {
    FactJson then = was.get(now.id());
    return now.status() == FactStatus.VERIFIED
        && (then == null
            || then.status() != FactStatus.VERIFIED
            || !Objects.equals(then.verification(), now.verification()));
  }

  private boolean disputed(FactJson now) {
    FactJson then = was.get(now.id());
    return now.disputes().stream()
        .anyMatch(dispute -> then == null || !then.disputes().contains(dispute));
  }

  // F5: it had to be there to go stale
  private boolean goneStale(FactJson now) {
    FactJson then = was.get(now.id());
    return now.stale() && then != null && !then.stale();
  }

  /** Facts that ended in between, of which these eyes are told, by id. */
  private Map<String, Comparison.Ended> ended() {
    Look look = after.look();
    String id = look.situation().id();
    if (look.eyes() instanceof Eyes.SitRep) {
      return Map.of(); // V2: a document tells what stands
    }
    reading.lookThrough(id, Span.at(look.moment().sequence()), look.eyes(), true);
    List<String> ids = reading.endedAfter(before == null ? 0 : beganAfter(), MAX_ENDED).stream()
        .map(FactRow::factId)
        .toList();
    Map<String, NavigableMap<Long, Told.State>> told =
        Told.of(reading, id, look.periods(reading), ids);
    Map<String, Comparison.Ended> found = new TreeMap<>();
    told.forEach((fact, states) -> {
      FactRow last = states.lastEntry().getValue().row();
      if (last.status().ended()) {
        found.put(fact, ended(last));
      }
    });
    return found;
  }

  private Comparison.Ended ended(FactRow row) {
    String successor = row.supersededBy();
    return new Comparison.Ended(
        row.factId(),
        row.version(),
        row.content().theme(),
        row.content().statement(),
        row.status(),
        row.changedAt(),
        row.by().organisation(),
        row.reason(),
        successor != null && is.containsKey(successor) ? successor : null);
  }

  private List<ItemJson> decisions() {
    Instant since = before == null ? Instant.MIN : before.look().moment().recordedAt();
    return items(ItemKind.DECISION, false).stream()
        .filter(item -> item.changedAt().isAfter(since))
        .toList();
  }

  private Comparison.StillOpen stillOpen() {
    return new Comparison.StillOpen(
        items(ItemKind.INFORMATION_REQUEST, true),
        items(ItemKind.ACTION, true),
        items(ItemKind.SIGNAL, true),
        since(fact -> fact.status() == FactStatus.DISPUTED),
        since(fact -> fact.status() == FactStatus.PROPOSED));
  }

  private List<ItemJson> items(ItemKind kind, boolean open) {
    Items.View view = Items.View.of(reading, after.look(), null);
    Collection<ItemRow> rows =
        items.rows(reading, view, new Items.Query(List.of(kind), open, null, MAX_ITEMS));
    return items.show(reading, view, rows);
  }
}
