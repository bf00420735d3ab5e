package nl.situatiebeeld.projection.picture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.projection.reading.FactRow;
import nl.situatiebeeld.projection.reading.ItemRow;
import nl.situatiebeeld.projection.reading.Position;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.reading.SituationRow;
import nl.situatiebeeld.projection.reading.Span;
import nl.situatiebeeld.projection.visibility.Eyes;
import nl.situatiebeeld.projection.visibility.FactView;
import nl.situatiebeeld.projection.visibility.ItemKind;
import org.jspecify.annotations.Nullable;

/** Draws the picture that a look sees. */
public final class Drawing {

  /** Items of one kind in a picture, at most. */
  private static final int MAX_ITEMS = 500;

  private final PictureFacts pictureFacts;
  private final Items items = new Items();

  /**
   * Draws by the rule of visibility.
   *
   * @param maxFacts facts in one picture, at most
   */
  public Drawing(int maxFacts) {
    pictureFacts = new PictureFacts(maxFacts);
  }

  /** Draws by another rule: only to prove that the database does not leak behind a wrong one. */
  Drawing(int maxFacts, BiPredicate<Eyes, FactView> mayRead) {
    pictureFacts = new PictureFacts(maxFacts, mayRead);
  }

  /** The facts of pictures, as rows. */
  public PictureFacts rows() {
    return pictureFacts;
  }

  /**
   * The picture.
   *
   * @throws RefusedException when it has more facts than one answer holds
   */
  public Picture draw(Reading reading, Look look, PictureQuery query) {
    Integer all = query.as() == null ? null : count(reading, look.throughOwn(), query);
    List<FactJson> facts = facts(reading, look, query);
    List<ItemKind> more = new ArrayList<>();
    return new Picture(
        situation(reading, look, query),
        query.as(),
        look.moment().at(),
        query.observedAt(),
        Position.of(look.moment().sequence()),
        facts,
        Participants.of(reading, look, query.observedAt()),
        items(reading, look, query, ItemKind.DECISION, more),
        items(reading, look, query, ItemKind.ACTION, more),
        items(reading, look, query, ItemKind.INFORMATION_REQUEST, more),
        more.isEmpty() ? null : more,
        withheld(look, all, facts.size()),
        look.sitRep().map(SitRepJson::of).orElse(null),
        look.explanation().orElse(null));
  }

  private static Elsewhere elsewhere(Look look) {
    boolean own = look.eyes().equals(look.own());
    return own
        ? new Elsewhere(look.own(), look.moment().at())
        : Elsewhere.unseen(look.moment().at());
  }

  // to who may look through others' eyes; from its own nothing is withheld
  private static @Nullable Integer withheld(Look look, @Nullable Integer all, int shown) {
    if (all != null) {
      return all - shown;
    }
    return AccessJson.mayLookAs(look.own()) ? 0 : null;
  }

  private int count(Reading reading, Look own, PictureQuery query) {
    if (query.observedAt() != null) {
      return pictureFacts.of(reading, own, query.which()).size();
    }
    Span now = Span.at(own.moment().sequence());
    reading.lookThrough(own.situation().id(), now, own.eyes(), false);
    return reading.countFacts(query.theme());
  }

  private static SituationJson situation(Reading reading, Look look, PictureQuery query) {
    SituationRow row = Participants.situation(reading, look, query.observedAt());
    return SituationJson.of(row, look.place(), look.own());
  }

  /**
   * The facts that the look sees, as they are told, the latest observed first.
   *
   * @throws RefusedException when they are more than one answer holds
   */
  public List<FactJson> facts(Reading reading, Look look, PictureQuery query) {
    List<FactRow> rows = pictureFacts.of(reading, look, query.which());
    String id = look.situation().id();
    long place = look.moment().sequence();
    Predicate<String> known = References.known(reading, id, Span.at(place), look.eyes(), rows);
    Ties ties = Ties.of(reading, id, Span.at(place), look.eyes(), rows, elsewhere(look));
    if (query.observedAt() != null && query.theme() == null && query.fact() == null) {
      ties = ties.within(rows); // what hangs together with what was not true yet
    }
    Ties shown = ties;
    Instant at = at(look, query);
    Map<String, Marking.Marks> marks = query.marking().of(reading, look, rows);
    return rows.stream()
        .map(row -> FactJson.of(row, look.eyes(), at, place, shown, known, marks.get(row.factId())))
        .toList();
  }

  // F5: what was stale, overdue or ended at the moment that is told
  private static Instant at(Look look, PictureQuery query) {
    Instant observedAt = query.observedAt();
    return observedAt == null ? look.moment().at() : observedAt;
  }

  /** Those of a kind; the kind is added to what there is more of when it has more than these. */
  private List<ItemJson> items(
      Reading reading, Look look, PictureQuery query, ItemKind kind, List<ItemKind> more) {
    boolean inSitReps = kind != ItemKind.INFORMATION_REQUEST;
    if (look.eyes() instanceof Eyes.SitRep && !inSitReps) {
      return List.of(); // V2: nothing that the SitRep does not tell
    }
    Items.View view = Items.View.of(reading, look, query.observedAt());
    Items.Found found =
        items.found(reading, view, new Items.Query(List.of(kind), true, null, MAX_ITEMS + 1));
    if (found.next() != null) { // A1, A2: nothing is left out in silence
      more.add(kind);
    }
    List<ItemRow> rows =
        found.rows().stream().limit(MAX_ITEMS).filter(query::holds).toList();
    return items.show(reading, view, rows);
  }
}
