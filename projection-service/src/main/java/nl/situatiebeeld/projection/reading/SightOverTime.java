package nl.situatiebeeld.projection.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.situatiebeeld.contracts.participation.Rights;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.platform.security.Roles;
import nl.situatiebeeld.projection.visibility.Eyes;
import org.jspecify.annotations.Nullable;

/** Whose eyes someone had in a situation, from its beginning until a place (E1). */
public final class SightOverTime {

  private SightOverTime() {}

  /** The periods in which the caller saw something, in order. */
  public static List<Period> of(Reading reading, Caller caller, String situationId, Place head) {
    if (Sight.barred(caller).isPresent()) {
      return List.of();
    }
    if (caller.has(Roles.EVALUATOR)) {
      return List.of(new Period(new Span(1, head.sequence()), new Eyes.Everything()));
    }
    return caller.isRegion()
        ? region(reading, caller.organisation(), situationId, head)
        : partner(reading, caller.organisation(), caller.subject(), situationId, head);
  }

  /**
   * The periods in which another saw something, for who may look through its eyes; the reading must
   * have the caller's own.
   *
   * @param as a region's code or a partner's id
   */
  public static List<Period> of(Reading reading, String as, String situationId, Place head) {
    return Roles.isRegion(as)
        ? region(reading, as, situationId, head)
        : partner(reading, as, null, situationId, head);
  }

  private static List<Period> region(Reading reading, String code, String situationId, Place head) {
    List<Period> periods = new ArrayList<>();
    for (SituationRow row : reading.situationOverTime(situationId)) {
      Eyes eyes = Sight.region(code, row);
      add(periods, row.from(), Math.min(row.to() - 1, head.sequence()), eyes);
    }
    return periods;
  }

  private static List<Period> partner(
      Reading reading, String partnerId, @Nullable String person, String situationId, Place head) {
    List<Period> periods = new ArrayList<>();
    for (ParticipationRow row : reading.participationOverTime(situationId, partnerId)) {
      Eyes eyes = Sight.partner(row, Instant.MIN, person);
      long to = Math.min(row.to() - 1, head.sequence());
      if (eyes instanceof Eyes.Partner partner) {
        long end = Math.min(to, lastBefore(reading, situationId, partner, to));
        if (partner.reading() == Rights.Reading.DISCLOSED) {
          disclosed(reading, situationId, partner, row.from(), end, periods);
        } else {
          add(periods, row.from(), end, partner);
        }
      }
    }
    return periods;
  }

  // S5: what was recorded after the end time, it did not see
  private static long lastBefore(
      Reading reading, String situationId, Eyes.Partner partner, long otherwise) {
    Instant until = partner.until();
    return until == null
        ? otherwise
        : reading
            .placeAt(situationId, until.minusNanos(1_000))
            .map(Place::sequence)
            .orElse(0L);
  }

  // V3: another period from each disclosure on
  private static void disclosed(
      Reading reading,
      String situationId,
      Eyes.Partner partner,
      long from,
      long to,
      List<Period> periods) {
    reading.lookThrough(situationId, Span.at(to), partner, false);
    TreeSet<Long> starts = new TreeSet<>(reading.disclosures(situationId, partner.organisation()));
    starts.removeIf(start -> start <= from || start > to);
    starts.add(from);
    for (Long start : starts) {
      Long next = starts.higher(start);
      long end = next == null ? to : next - 1;
      add(periods, start, end, Sight.withDisclosures(reading, situationId, start, partner));
    }
  }

  private static void add(List<Period> periods, long from, long to, Eyes eyes) {
    boolean sees = !(eyes instanceof Eyes.Nothing) && from <= to;
    if (!sees) {
      return;
    }
    Period last = periods.isEmpty() ? null : periods.getLast();
    if (last != null && last.eyes().equals(eyes) && last.span().to() + 1 == from) {
      periods.set(periods.size() - 1, new Period(new Span(last.span().from(), to), eyes));
    } else {
      periods.add(new Period(new Span(from, to), eyes));
    }
  }
}
