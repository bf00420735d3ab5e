package nl.situatiebeeld.projection.picture;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.situatiebeeld.projection.reading.ParticipationRow;
import nl.situatiebeeld.projection.reading.Period;
import nl.situatiebeeld.projection.reading.Place;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.reading.SituationRow;
import nl.situatiebeeld.projection.reading.Span;
import nl.situatiebeeld.projection.visibility.Eyes;
import nl.situatiebeeld.projection.visibility.NoPicture;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part, and how the situation stands, on both axes of time (E1). Neither has an observed
 * time of its own: it becomes so by being recorded. True at a moment is therefore what had been
 * recorded by that moment, and by the one of which it is asked; of participations those that these
 * eyes may see now and could see then.
 */
final class Participants {

  private Participants() {}

  /** The participations that a look sees. */
  static List<ParticipationJson> of(Reading reading, Look look, @Nullable Instant observedAt) {
    long place = observedAt == null
        ? look.moment().sequence()
        : placeAt(reading, look, observedAt).orElse(0L);
    Eyes then = eyesAt(reading, look, place);
    Instant at = observedAt == null ? look.moment().at() : observedAt;
    reading.lookThrough(
        look.situation().id(), Span.at(look.moment().sequence()), look.eyes(), false);
    return reading.participations(look.situation().id(), place).stream()
        .filter(row -> ParticipationJson.maySee(look.eyes(), row))
        .filter(row -> own(look.eyes(), row) || ParticipationJson.maySee(then, row))
        .map(row -> ParticipationJson.of(row, look.eyes(), at))
        .toList();
  }

  /** The situation at that moment; before its first event as that opened it. */
  static SituationRow situation(Reading reading, Look look, @Nullable Instant observedAt) {
    return observedAt == null
        ? look.situation()
        : reading
            .situation(look.situation().id(), placeAt(reading, look, observedAt).orElse(1L))
            .orElse(look.situation());
  }

  private static Optional<Long> placeAt(Reading reading, Look look, Instant moment) {
    long known = look.moment().sequence();
    return reading
        .placeAt(look.situation().id(), moment)
        .map(Place::sequence)
        .map(sequence -> Math.min(sequence, known));
  }

  private static Eyes eyesAt(Reading reading, Look look, long place) {
    if (place == look.moment().sequence() || look.eyes() instanceof Eyes.SitRep) {
      return look.eyes();
    }
    return look.periods(reading).stream()
        .filter(
            period -> period.span().from() <= place && place <= period.span().to())
        .map(Period::eyes)
        .findFirst()
        .orElse(new Eyes.Nothing(NoPicture.NO_PARTICIPATION));
  }

  private static boolean own(Eyes eyes, ParticipationRow row) {
    return eyes instanceof Eyes.Partner p && p.organisation().equals(row.partnerId());
  }
}
