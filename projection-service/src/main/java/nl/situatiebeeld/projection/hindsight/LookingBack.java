package nl.situatiebeeld.projection.hindsight;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import nl.situatiebeeld.contracts.fact.FactStatus;
import nl.situatiebeeld.projection.hindsight.Hindsight.Later;
import nl.situatiebeeld.projection.hindsight.Hindsight.What;
import nl.situatiebeeld.projection.picture.Correction;
import nl.situatiebeeld.projection.picture.Look;
import nl.situatiebeeld.projection.picture.PictureFacts;
import nl.situatiebeeld.projection.picture.Told;
import nl.situatiebeeld.projection.reading.FactRow;
import nl.situatiebeeld.projection.reading.ItemRow;
import nl.situatiebeeld.projection.reading.Moment;
import nl.situatiebeeld.projection.reading.Period;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.reading.Sight;
import nl.situatiebeeld.projection.reading.SituationRow;
import nl.situatiebeeld.projection.reading.Span;
import nl.situatiebeeld.projection.views.ItemFact;
import nl.situatiebeeld.projection.visibility.Eyes;
import nl.situatiebeeld.projection.visibility.Judgement;
import nl.situatiebeeld.projection.visibility.NoPicture;
import nl.situatiebeeld.projection.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * Looks back at decisions (E5), through the eyes of the organisation that decided: what it saw, by
 * the rule that draws pictures, among what had been recorded when the decision was taken.
 */
final class LookingBack {

  /** Facts told of one decision as not visible, and as late, at most. */
  static final int MAX_FACTS = 500;

  private final Reading reading;
  private final Look look;
  private final PictureFacts pictureFacts;
  private final List<Period> periods;

  LookingBack(Reading reading, Look look, PictureFacts pictureFacts) {
    this.reading = reading;
    this.look = look;
    this.pictureFacts = pictureFacts;
    this.periods = look.periods(reading);
  }

  /**
   * The moment of a decision, and through whose eyes it was taken.
   *
   * @param sequence the last event that had been recorded then; 0 for none
   * @param own the caller's own eyes then
   */
  private record Then(Instant takenAt, long sequence, Eyes deciding, Eyes own) {}

  Hindsight at(ItemRow decision) {
    Then then = then(decision);
    List<Hindsight.Basis> basis = basis(decision, then);
    List<Hindsight.NotVisible> notVisible = notVisible(then);
    List<Hindsight.Late> late = late(then);
    return new Hindsight(
        decision.item().itemId(),
        look.situation().id(),
        String.valueOf(decision.item().content().get("forum")),
        String.valueOf(decision.item().content().get("text")),
        decision.begunBy().organisation(),
        then.takenAt(),
        decision.begunAt(),
        decision.item().status(),
        look.moment().at(),
        basis,
        (int) basis.stream().filter(Hindsight.Basis::shaken).count(),
        notVisible.stream().limit(MAX_FACTS).toList(),
        late.stream().limit(MAX_FACTS).toList(),
        notVisible.size() <= MAX_FACTS && late.size() <= MAX_FACTS);
  }

  private Then then(ItemRow decision) {
    String id = look.situation().id();
    Instant taken = decision.happenedAt();
    // what is recorded beforehand was taken when it was recorded
    Instant moment = taken.isAfter(decision.begunAt()) ? decision.begunAt() : taken;
    Eyes nothing = new Eyes.Nothing(NoPicture.NO_PARTICIPATION);
    return reading
        .placeAt(id, moment)
        .flatMap(place -> {
          Moment at = new Moment(place.sequence(), place.recordedAt(), moment);
          return reading.situation(id, at.sequence()).map(row -> then(decision, row, at));
        })
        .orElse(new Then(moment, 0, nothing, nothing));
  }

  private Then then(ItemRow decision, SituationRow row, Moment at) {
    Eyes own = Sight.own(reading, look.whose().caller(), row, at);
    reading.lookThrough(row.id(), Span.at(at.sequence()), look.own(), false);
    Eyes deciding = Sight.of(reading, decision.begunBy().organisation(), row, at);
    return new Then(at.at(), at.sequence(), deciding, own);
  }

  private List<Hindsight.Basis> basis(ItemRow decision, Then then) {
    Collection<String> ids =
        decision.item().facts().stream().map(ItemFact::id).distinct().toList();
    Map<String, NavigableMap<Long, Told.State>> told =
        Told.of(reading, look.situation().id(), periods, ids);
    return decision.item().facts().stream()
        .map(fact -> basis(fact, told.getOrDefault(fact.id(), new TreeMap<>()), then))
        .toList();
  }

  private static Hindsight.Basis basis(
      ItemFact meant, NavigableMap<Long, Told.State> states, Then then) {
    FactRow last = states.isEmpty() ? null : states.lastEntry().getValue().row();
    FactRow version = meant(meant, states, then).orElse(null);
    return new Hindsight.Basis(
        meant.id(),
        meant.version(),
        version == null ? null : version.content().statement(),
        version == null ? null : version.status(),
        version != null && Visibility.mayRead(then.deciding(), version.view()),
        last == null ? null : last.version(),
        last == null ? null : last.status(),
        version == null ? List.of() : since(version, states, then));
  }

  /** The state of the version that was meant, as it stood then; else the first that is told. */
  private static Optional<FactRow> meant(
      ItemFact meant, NavigableMap<Long, Told.State> states, Then then) {
    List<FactRow> rows = states.values().stream()
        .map(Told.State::row)
        .filter(row -> meant.version() == null || meant.version() == row.version())
        .toList();
    return rows.stream()
        .filter(row -> row.from() <= then.sequence())
        .reduce((a, b) -> b)
        .or(() -> rows.stream().findFirst());
  }

  private static List<Later> since(
      FactRow version, NavigableMap<Long, Told.State> states, Then then) {
    List<Later> since = new ArrayList<>();
    FactRow before = version;
    long after = Math.max(version.from(), then.sequence());
    for (Told.State state : states.tailMap(after, false).values()) {
      FactRow row = state.row();
      What what = what(version, before, row);
      if (what != null) {
        since.add(new Later(
            what,
            row.version(),
            row.changedAt(),
            row.by().organisation(),
            Duration.between(then.takenAt(), row.changedAt()).toSeconds(),
            row.version() == before.version()
                ? List.of()
                : Correction.changed(version.content(), row.content())));
      }
      before = row;
    }
    return since;
  }

  private static @Nullable What what(FactRow version, FactRow before, FactRow row) {
    if (row.status() == FactStatus.RETRACTED) {
      return What.RETRACTED;
    }
    if (row.status() == FactStatus.SUPERSEDED) {
      return What.SUPERSEDED;
    }
    if (row.version() != before.version()) {
      boolean corrected = Correction.of(version, List.of(row)).isPresent();
      return corrected ? What.CORRECTED : What.UPDATED;
    }
    if (row.change().equals("fact-disputed")) {
      return What.DISPUTED;
    }
    return row.change().equals("fact-verified") ? What.VERIFIED : null;
  }

  private List<Hindsight.NotVisible> notVisible(Then then) {
    if (then.sequence() == 0) {
      return List.of();
    }
    String id = look.situation().id();
    reading.lookThrough(id, Span.at(then.sequence()), then.own(), false);
    List<Hindsight.NotVisible> found = new ArrayList<>();
    for (FactRow row :
        pictureFacts.limited(reading.facts(null, null, null, pictureFacts.tooMany()))) {
      Judgement judgement = Visibility.judgeStanding(then.deciding(), row.view());
      if (!judgement.allowed() && Visibility.mayRead(then.own(), row.view())) {
        found.add(new Hindsight.NotVisible(
            row.factId(),
            row.version(),
            row.content().theme(),
            row.content().statement(),
            row.status(),
            row.versionedAt(),
            judgement.lacking().stream().map(Hindsight.Lacking::of).toList()));
      }
    }
    return found;
  }

  private List<Hindsight.Late> late(Then then) {
    List<Hindsight.Late> found = new ArrayList<>();
    for (Period period : periods) {
      reading.lookThrough(look.situation().id(), period.span(), period.eyes(), false);
      reading.observedBy(then.takenAt(), then.sequence(), MAX_FACTS + 1).stream()
          .filter(row -> Visibility.mayRead(period.eyes(), row.view()))
          .map(row -> late(row, then))
          .filter(each -> !found.contains(each))
          .forEach(found::add);
    }
    return found;
  }

  private static Hindsight.Late late(FactRow row, Then then) {
    return new Hindsight.Late(
        row.factId(),
        row.version(),
        row.content().theme(),
        row.content().statement(),
        row.content().observedAt(),
        row.versionedAt(),
        Duration.between(then.takenAt(), row.versionedAt()).toSeconds());
  }
}
