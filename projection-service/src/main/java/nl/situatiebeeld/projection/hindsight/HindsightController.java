package nl.situatiebeeld.projection.hindsight;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.projection.picture.AccessJson;
import nl.situatiebeeld.projection.picture.Drawing;
import nl.situatiebeeld.projection.picture.Items;
import nl.situatiebeeld.projection.picture.Look;
import nl.situatiebeeld.projection.reading.ItemRow;
import nl.situatiebeeld.projection.reading.Moment;
import nl.situatiebeeld.projection.reading.Parameters;
import nl.situatiebeeld.projection.reading.Positions;
import nl.situatiebeeld.projection.reading.ProjectionRefusal;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.reading.Readings;
import nl.situatiebeeld.projection.reading.Span;
import nl.situatiebeeld.projection.visibility.ItemKind;
import nl.situatiebeeld.projection.visibility.ItemVisibility;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Decisions in hindsight, for evaluators and the leading region (E5). */
@RestController
public class HindsightController {

  private static final int USUAL_LIMIT = 20;
  private static final int MAX_LIMIT = 100;

  private final Readings readings;
  private final Positions positions;
  private final Drawing drawing;
  private final Clock clock;

  /** Answers from these. */
  public HindsightController(Readings readings, Positions positions, Drawing drawing, Clock clock) {
    this.readings = readings;
    this.positions = positions;
    this.drawing = drawing;
    this.clock = clock;
  }

  /**
   * Decisions of a situation in hindsight, the latest recorded first.
   *
   * @param asOf the moment from which is looked
   * @param next give it back as {@code before} for the next page; null on the last one
   */
  public record Page(
      String situationId,
      Instant asOf,
      List<Hindsight> decisions,
      @Nullable Long next) {}

  /** One decision: what it rested on, what became of that, and what those deciding did not know. */
  @GetMapping("/api/v1/situations/{id}/decisions/{decision}/hindsight")
  public Hindsight hindsight(
      Caller caller,
      @PathVariable("id") String id,
      @PathVariable("decision") String decision,
      @RequestParam(name = "asOf", required = false) @Nullable String asOf,
      @RequestParam(name = "atLeast", required = false) @Nullable String atLeast) {
    Instant known = Moment.passed(Parameters.time("asOf", asOf), clock.instant());
    positions.await(caller, id, atLeast, reading -> look(reading, caller, id, known));
    return readings.of(caller, reading -> {
      Look look = look(reading, caller, id, known);
      reading.lookThrough(id, Span.at(look.moment().sequence()), look.own(), false);
      ItemRow row = reading.itemStates(List.of(decision)).stream()
          .filter(each -> each.item().kind() == ItemKind.DECISION)
          .filter(each -> ItemVisibility.mayRead(look.own(), each.view()))
          .findFirst()
          .orElseThrow(
              () -> new RefusedException(CommonRefusal.NOT_FOUND, "Check the decision's id."));
      return new LookingBack(reading, look, drawing.rows()).at(row);
    });
  }

  /** All decisions of the situation in the same way, page by page. */
  @GetMapping("/api/v1/situations/{id}/hindsight")
  public Page all(
      Caller caller,
      @PathVariable("id") String id,
      @RequestParam(name = "asOf", required = false) @Nullable String asOf,
      @RequestParam(name = "before", required = false) @Nullable String before,
      @RequestParam(name = "limit", required = false) @Nullable String limit,
      @RequestParam(name = "atLeast", required = false) @Nullable String atLeast) {
    Instant known = Moment.passed(Parameters.time("asOf", asOf), clock.instant());
    Items.Query query = new Items.Query(
        List.of(ItemKind.DECISION),
        false,
        before == null ? null : (long) Parameters.number("before", before, 1, 1, Integer.MAX_VALUE),
        Parameters.number("limit", limit, USUAL_LIMIT, 1, MAX_LIMIT));
    positions.await(caller, id, atLeast, reading -> look(reading, caller, id, known));
    return readings.of(caller, reading -> {
      Look look = look(reading, caller, id, known);
      Items.Found found = new Items().found(reading, Items.View.of(reading, look, null), query);
      LookingBack back = new LookingBack(reading, look, drawing.rows());
      return new Page(
          id, look.moment().at(), found.rows().stream().map(back::at).toList(), found.next());
    });
  }

  private Look look(Reading reading, Caller caller, String id, @Nullable Instant asOf) {
    Look look = Look.at(reading, caller, id, null, asOf, clock.instant());
    if (!AccessJson.mayLookAs(look.own())) {
      throw new RefusedException(
          ProjectionRefusal.EYES_NOT_YOURS,
          "Ask the leading region or an evaluator: it looks through the eyes of those deciding.");
    }
    return look;
  }
}
