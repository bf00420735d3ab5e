package nl.situatiebeeld.projection.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.projection.picture.Drawing;
import nl.situatiebeeld.projection.picture.Items;
import nl.situatiebeeld.projection.picture.Look;
import nl.situatiebeeld.projection.picture.ParticipationJson;
import nl.situatiebeeld.projection.picture.Picture;
import nl.situatiebeeld.projection.picture.PictureQuery;
import nl.situatiebeeld.projection.picture.SitRepLook;
import nl.situatiebeeld.projection.reading.ItemRow;
import nl.situatiebeeld.projection.reading.Place;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.reading.Span;
import nl.situatiebeeld.projection.reading.TimelineRow;
import nl.situatiebeeld.projection.stream.Changes;
import nl.situatiebeeld.projection.stream.GroupKey;
import nl.situatiebeeld.projection.stream.Signal;
import nl.situatiebeeld.projection.visibility.Eyes;
import nl.situatiebeeld.projection.visibility.ItemVisibility;
import org.jspecify.annotations.Nullable;

/**
 * Tells a past picture and what became of it, in the order in which it was recorded (E2): at each
 * moment what was told makes the picture as of that moment. By one thread only.
 */
final class Telling {

  /** Database times are no finer. */
  private static final long MICRO_NANOS = 1_000;

  private static final Items ITEMS = new Items();

  private final Replay replay;
  private final Caller caller;
  private final Drawing drawing;
  private final NavigableMap<Instant, Set<String>> ahead = new TreeMap<>();
  private Instant at;
  private long sequence;
  private @Nullable GroupKey key;
  private String drawn = "";

  /** Of this replay, from a simulated moment on. */
  Telling(Replay replay, Caller caller, Drawing drawing, Instant at) {
    this.replay = replay;
    this.caller = caller;
    this.drawing = drawing;
    this.at = at;
  }

  /** Until where all has been told. */
  Instant at() {
    return at;
  }

  /** The whole picture at the moment that it has come to, or why there is none. */
  Told picture(Reading reading) {
    ahead.clear();
    Place place = reading.placeAt(replay.situationId(), at).orElse(null);
    sequence = place == null ? 0 : place.sequence();
    key = null;
    PictureQuery query = replay.picture(at);
    try {
      Look look = SitRepLook.orLive(reading, caller, query, at);
      Picture picture = drawing.draw(reading, look, query);
      boolean live = look.sitRep().isEmpty() && !(look.eyes() instanceof Eyes.Nothing);
      if (live) {
        key = new GroupKey(replay.situationId(), look.eyes(), replay.as() == null, null, null);
        lookAhead(reading, look.eyes());
      }
      drawn = Scenes.comparable(picture);
      return new Told(at, "picture", Scenes.json(picture));
    } catch (RefusedException e) {
      String why =
          Scenes.json(Map.of("code", e.refusal().slug(), "title", e.refusal().title()));
      drawn = why;
      return new Told(at, "no-picture", why);
    }
  }

  /**
   * What there is to tell until a moment, and moves there; less when it is much, then it moves less
   * far.
   *
   * @param events events that are looked at, at most, but for those of one moment
   */
  List<Told> until(Reading reading, Instant moment, int events) {
    List<Told> told = new ArrayList<>();
    List<TimelineRow> rows =
        reading.timeline(replay.situationId(), new Span(sequence + 1, Long.MAX_VALUE), events);
    boolean all = rows.size() < events;
    int next = 0;
    while (true) {
      Instant event = next < rows.size() ? rows.get(next).recordedAt() : null;
      if (event == null && !all) {
        return told; // more of them to be read first
      }
      Instant passes = ahead.isEmpty() ? null : ahead.firstKey();
      if (passes != null && !passes.isAfter(moment) && (event == null || passes.isBefore(event))) {
        at = passes;
        told.addAll(passed(reading));
      } else if (event != null && !event.isAfter(moment)) {
        List<TimelineRow> group = sameMoment(rows, next, event);
        next += group.size();
        at = event;
        told.addAll(happened(reading, group));
      } else {
        at = moment.isAfter(at) ? moment : at;
        return told;
      }
    }
  }

  private static List<TimelineRow> sameMoment(List<TimelineRow> rows, int from, Instant moment) {
    return rows.stream()
        .skip(from)
        .takeWhile(row -> row.recordedAt().equals(moment))
        .toList();
  }

  private List<Told> happened(Reading reading, List<TimelineRow> group) {
    GroupKey live = key;
    if (live == null) {
      String before = drawn;
      Told picture = picture(reading);
      return before.equals(drawn) ? List.of() : List.of(picture);
    }
    if (Scenes.changeEyes(live.eyes(), group)) {
      return List.of(picture(reading));
    }
    List<Told> told = new ArrayList<>();
    List<Signal.Change> changes = Changes.of(reading, live, sequence, group, at);
    sequence = group.getLast().sequence();
    changes.forEach(change -> told.add(new Told(at, change.event(), change.json())));
    if (group.stream().anyMatch(TimelineRow::adopts)) {
      ahead.clear();
      lookAhead(reading, live.eyes());
    } else {
      lookAhead(reading, live.eyes(), Scenes.subjects(group));
    }
    Set<String> now =
        ahead.headMap(at, true).values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    if (!now.isEmpty()) {
      told.addAll(passed(reading));
    }
    return told;
  }

  /** What time alone changed at the moment that it has come to. */
  private List<Told> passed(Reading reading) {
    GroupKey live = key;
    Set<String> ids = new HashSet<>();
    NavigableMap<Instant, Set<String>> due = ahead.headMap(at, true);
    due.values().forEach(ids::addAll);
    due.clear();
    if (live == null) {
      return List.of();
    }
    if (live.eyes() instanceof Eyes.Partner partner && partner.endedAt(at)) {
      return List.of(picture(reading)); // S5
    }
    List<Told> told = new ArrayList<>();
    Changes.shown(reading, live, sequence, ids, at)
        .forEach(change -> told.add(new Told(at, change.event(), change.json())));
    items(reading, live, ids).forEach(told::add);
    participations(reading, live, ids).forEach(told::add);
    return told;
  }

  private List<Told> items(Reading reading, GroupKey live, Collection<String> ids) {
    reading.lookThrough(live.situationId(), Span.at(sequence), live.eyes(), false);
    List<ItemRow> rows = reading.itemStates(ids).stream()
        .filter(row -> ItemVisibility.mayRead(live.eyes(), row.view()))
        .toList();
    Items.View view = new Items.View(live.situationId(), sequence, at, live.eyes());
    return ITEMS.show(reading, view, rows).stream()
        .map(item -> new Told(at, "item", Scenes.json(item)))
        .toList();
  }

  private List<Told> participations(Reading reading, GroupKey live, Collection<String> ids) {
    return reading.participations(live.situationId(), sequence).stream()
        .filter(row -> ids.contains(row.partnerId()))
        .filter(row -> ParticipationJson.maySee(live.eyes(), row))
        .map(row ->
            new Told(at, "participation", Scenes.json(ParticipationJson.of(row, live.eyes(), at))))
        .toList();
  }

  private void lookAhead(Reading reading, Eyes eyes) {
    lookAhead(reading, eyes, null);
    if (replay.as() == null) {
      add(reading.passing().elsewhere(replay.situationId(), at, replay.clock().to()));
    }
  }

  private void lookAhead(Reading reading, Eyes eyes, @Nullable Collection<String> subjects) {
    reading.lookThrough(replay.situationId(), Span.at(sequence), eyes, false);
    // what falls due at the very moment of an event shows as the event is told
    Instant after = subjects == null ? at : at.minusNanos(MICRO_NANOS);
    add(reading
        .passing()
        .ahead(replay.situationId(), sequence, subjects, after, replay.clock().to()));
  }

  private void add(Map<Instant, Set<String>> found) {
    found.forEach(
        (moment, ids) -> ahead.computeIfAbsent(moment, m -> new HashSet<>()).addAll(ids));
  }
}
