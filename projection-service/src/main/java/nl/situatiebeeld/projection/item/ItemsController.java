package nl.situatiebeeld.projection.item;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.projection.picture.Items;
import nl.situatiebeeld.projection.picture.Look;
import nl.situatiebeeld.projection.reading.Moment;
import nl.situatiebeeld.projection.reading.Parameters;
import nl.situatiebeeld.projection.reading.Position;
import nl.situatiebeeld.projection.reading.Positions;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.reading.Readings;
import nl.situatiebeeld.projection.visibility.ItemKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists beside the picture, each as it was at any moment (E1). */
@RestController
public class ItemsController {

  private static final int USUAL_LIMIT = 200;
  private static final int MAX_LIMIT = 1_000;

  private final Readings readings;
  private final Positions positions;
  private final Clock clock;
  private final Items items = new Items();

  /** Answers from these. */
  public ItemsController(Readings readings, Positions positions, Clock clock) {
    this.readings = readings;
    this.positions = positions;
    this.clock = clock;
  }

  private record Asked(
      Caller caller,
      String situationId,
      ItemKind kind,
      @Nullable String as,
      @Nullable Instant asOf,
      @Nullable Instant observedAt,
      Items.Query query) {}

  /** The items of one kind that this caller sees, or sees through the eyes of another. */
  @GetMapping("/api/v1/situations/{id}/{list:signals|information-requests|decisions|actions"
      + "|sitreps|sitrep-schedules|alerts|call-outs|attachments|mandates}")
  public ItemList list(
      Caller caller,
      @PathVariable("id") String id,
      @PathVariable("list") String list,
      @RequestParam(name = "as", required = false) @Nullable String as,
      @RequestParam(name = "asOf", required = false) @Nullable String asOf,
      @RequestParam(name = "observedAt", required = false) @Nullable String observedAt,
      @RequestParam(name = "open", required = false) @Nullable String open,
      @RequestParam(name = "before", required = false) @Nullable String before,
      @RequestParam(name = "limit", required = false) @Nullable String limit,
      @RequestParam(name = "atLeast", required = false) @Nullable String atLeast) {
    ItemKind kind = kind(list);
    Items.Query query = new Items.Query(
        List.of(kind),
        Boolean.TRUE.equals(Parameters.flag("open", open)),
        before == null ? null : (long) Parameters.number("before", before, 1, 1, Integer.MAX_VALUE),
        Parameters.number("limit", limit, USUAL_LIMIT, 1, MAX_LIMIT));
    Asked asked = new Asked(
        caller,
        id,
        kind,
        Parameters.code("as", as),
        Parameters.time("asOf", asOf),
        Moment.passed(Parameters.time("observedAt", observedAt), clock.instant()),
        query);
    positions.await(caller, id, atLeast, reading -> look(reading, asked));
    return readings.of(caller, reading -> answer(reading, asked));
  }

  private static ItemKind kind(String list) {
    return Arrays.stream(ItemKind.values())
        .filter(kind -> kind.path().equals(list))
        .findFirst()
        .orElseThrow();
  }

  private Look look(Reading reading, Asked asked) {
    return Look.atItems(
        reading,
        asked.caller(),
        asked.situationId(),
        asked.kind(),
        asked.as(),
        asked.asOf(),
        clock.instant());
  }

  private ItemList answer(Reading reading, Asked asked) {
    Look look = look(reading, asked);
    Items.View view = Items.View.of(reading, look, asked.observedAt());
    Items.Found found = items.found(reading, view, asked.query());
    return new ItemList(
        asked.situationId(),
        asked.as(),
        look.moment().at(),
        Position.of(look.moment().sequence()),
        asked.observedAt(),
        items.show(reading, view, found.rows()),
        found.next());
  }
}
