package nl.situatiebeeld.projection.picture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.situatiebeeld.contracts.participation.Rights;
import nl.situatiebeeld.projection.reading.ItemRow;
import nl.situatiebeeld.projection.reading.Period;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.reading.Span;
import nl.situatiebeeld.projection.visibility.Eyes;
import nl.situatiebeeld.projection.visibility.ItemVisibility;

/**
 * Items at a moment of observed time, by what is known of them (E1). An item comes to be when it is
 * recorded, a decision when it is taken. True at a moment is, of each that had come to be by then
 * and is seen as known, the state recorded last by that moment; of a decision that was recorded
 * only later its first state. A state is told only if these eyes saw it while it stood.
 *
 * @param at the moment
 * @param periods what these eyes saw, until the place of the view
 */
public record Past(Instant at, List<Period> periods) {

  /** For a look; what is addressed to an organisation it saw with or without a picture (V2, S7). */
  static Past of(Instant at, Look look, List<Period> periods) {
    List<Period> all = new ArrayList<>(periods);
    if (look.eyes() instanceof Eyes.Partner p && !p.organisation().isEmpty()) {
      Eyes addressed = new Eyes.Partner(
          p.organisation(),
          Rights.Reading.SITREP,
          false,
          Set.of(),
          false,
          Set.of(),
          null,
          p.profile());
      all.add(new Period(new Span(1, look.moment().sequence()), addressed));
    }
    return new Past(at, all);
  }

  /** How these items, seen as known, were at the moment; those left out that were not seen so. */
  List<ItemRow> states(Reading reading, Items.View view, List<ItemRow> known, boolean open) {
    Set<String> ids = known.stream()
        .map(row -> row.item().itemId())
        .collect(Collectors.toCollection(HashSet::new));
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<String, ItemRow> chosen = new HashMap<>();
    for (Period period : periods) {
      reading.lookThrough(view.situationId(), period.span(), period.eyes(), false);
      for (ItemRow row : reading.itemStates(ids)) {
        if (row.from() <= view.sequence() && ItemVisibility.mayRead(period.eyes(), row.view())) {
          choose(chosen, row);
        }
      }
    }
    return known.stream()
        .flatMap(row -> java.util.stream.Stream.ofNullable(chosen.get(row.item().itemId())))
        .filter(row -> row.item().open() || !open)
        .toList();
  }

  private void choose(Map<String, ItemRow> chosen, ItemRow row) {
    boolean first = row.from() == row.begunSequence();
    if (!row.changedAt().isAfter(at) || first) {
      chosen.merge(row.item().itemId(), row, (a, b) -> a.from() < b.from() ? b : a);
    }
  }
}
