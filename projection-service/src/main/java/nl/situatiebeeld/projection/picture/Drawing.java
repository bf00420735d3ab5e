package nl.situatiebeeld.projection.picture;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.projection.reading.FactRow;
import nl.situatiebeeld.projection.reading.ItemRow;
import nl.situatiebeeld.projection.reading.Place;
import nl.situatiebeeld.projection.reading.Position;
import nl.situatiebeeld.projection.reading.ProjectionRefusal;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.reading.Span;
import nl.situatiebeeld.projection.visibility.Eyes;
import nl.situatiebeeld.projection.visibility.FactView;
import nl.situatiebeeld.projection.visibility.ItemKind;
import nl.situatiebeeld.projection.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** Draws the picture that a look sees. */
public final class Drawing {

  /** Items of one kind in a picture, at most. */
  private static final int MAX_ITEMS = 500;

  private final int maxFacts;
  private final BiPredicate<Eyes, FactView> mayRead;
  private final Items items = new Items();

  /**
   * Draws by the rule of visibility.
   *
   * @param maxFacts facts in one picture, at most
   */
  public Drawing(int maxFacts) {
    this(maxFacts, Visibility::mayRead);
  }

  /** Draws by another rule: only to prove that the database does not leak behind a wrong one. */
  Drawing(int maxFacts, BiPredicate<Eyes, FactView> mayRead) {
    this.maxFacts = maxFacts;
    this.mayRead = mayRead;
  }

  /**
   * The picture.
   *
   * @throws RefusedException when it has more facts than one answer holds
   */
  public Picture draw(Reading reading, Look look, PictureQuery query) {
    Span now = Span.at(look.moment().sequence());
    boolean others = query.as() != null;
    Integer all = null;
    if (others) {
      reading.lookThrough(look.situation().id(), now, look.own(), false);
      all = reading.countFacts(query.theme(), query.observedAt());
    }
    reading.lookThrough(look.situation().id(), now, look.eyes(), false);
    List<FactRow> facts = facts(reading, look, query);
    Predicate<String> known =
        References.known(reading, look.situation().id(), now, look.eyes(), facts);
    Ties ties = Ties.of(reading, look.situation().id(), now, look.eyes(), facts, elsewhere(look));
    return new Picture(
        situation(look),
        query.as(),
        look.moment().at(),
        query.observedAt(),
        Position.of(look.moment().sequence()),
        facts.stream()
            .map(row -> FactJson.of(
                row, look.eyes(), look.moment().at(), look.moment().sequence(), ties, known))
            .toList(),
        participations(reading, look),
        items(reading, look, query, ItemKind.DECISION),
        items(reading, look, query, ItemKind.ACTION),
        items(reading, look, query, ItemKind.INFORMATION_REQUEST),
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

  private static SituationJson situation(Look look) {
    Place last = new Place(look.moment().sequence(), look.moment().recordedAt());
    return SituationJson.of(look.situation(), last, look.own());
  }

  private List<FactRow> facts(Reading reading, Look look, PictureQuery query) {
    List<FactRow> rows = reading.facts(query.theme(), query.observedAt(), maxFacts + 1);
    if (rows.size() > maxFacts) {
      throw new RefusedException(
          ProjectionRefusal.PICTURE_TOO_LARGE,
          "Ask for one theme at a time.",
          Map.of("limit", maxFacts));
    }
    return rows.stream().filter(row -> mayRead.test(look.eyes(), row.view())).toList();
  }

  private List<ItemJson> items(Reading reading, Look look, PictureQuery query, ItemKind kind) {
    Items.View view = new Items.View(
        look.situation().id(), look.moment().sequence(), look.moment().at(), look.eyes());
    List<ItemRow> rows =
        items.rows(reading, view, new Items.Query(List.of(kind), true, null, MAX_ITEMS)).stream()
            .filter(row -> query.theme() == null
                || row.item().theme() == null
                || query.theme().equals(row.item().theme()))
            .toList();
    return items.show(reading, view, rows);
  }

  private static List<ParticipationJson> participations(Reading reading, Look look) {
    return reading.participations(look.situation().id(), look.moment().sequence()).stream()
        .filter(row -> ParticipationJson.maySee(look.eyes(), row))
        .map(row -> ParticipationJson.of(row, look.eyes(), look.moment().at()))
        .toList();
  }
}
