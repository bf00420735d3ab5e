package nl.situatiebeeld.projection.views;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.situatiebeeld.contracts.Audience;
import nl.situatiebeeld.contracts.sitrep.SitRepEvent;
import nl.situatiebeeld.projection.visibility.ItemKind;
import nl.situatiebeeld.projection.visibility.ItemVisibility;
import org.jspecify.annotations.Nullable;

/**
 * SitReps and their schedules as items (A3), for the regions and for those they are for. What a
 * SitRep says is not kept: it is drawn from the views as they stood at its place. A schedule is
 * overdue from the first set time on that has no SitRep.
 */
final class SitReps {

  private static final String RUNNING = "RUNNING";
  private static final String MISSED = "MISSED";
  private static final String MISSED_TO = "missedTo";
  private static final String INTERVAL = "intervalMinutes";

  private SitReps() {}

  static String itemOf(SitRepEvent event) {
    return switch (event) {
      case SitRepEvent.SitRepIssued e -> e.sitRepId();
      case SitRepEvent.SitRepScheduleSet e -> e.scheduleId();
      case SitRepEvent.SitRepScheduleEnded e -> e.scheduleId();
      case SitRepEvent.SitRepSetTimeAnswered e -> e.scheduleId();
      case SitRepEvent.SitRepMissed e -> e.scheduleId();
    };
  }

  static Item evolve(@Nullable Item now, SitRepEvent event, Instant recordedAt) {
    return switch (event) {
      case SitRepEvent.SitRepIssued e -> issued(e);
      case SitRepEvent.SitRepScheduleSet e -> set(e);
      case SitRepEvent.SitRepScheduleEnded e ->
        Item.known(now).status("ENDED", false).dueAt(null).with("reason", e.reason());
      case SitRepEvent.SitRepSetTimeAnswered e -> answered(Item.known(now), e.setTime());
      case SitRepEvent.SitRepMissed e ->
        Item.known(now)
            .status(MISSED, true)
            .with("missedFrom", e.missedFrom())
            .with(MISSED_TO, e.missedTo())
            .with("missedTimes", e.times());
    };
  }

  private static Item issued(SitRepEvent.SitRepIssued e) {
    return Item.begins(ItemKind.SITREP, e.situationId(), e.sitRepId(), "ISSUED")
        .seenBy(Audience.REGIONS, e.recipients())
        .with("number", e.number())
        .with("profile", e.profile())
        .with("title", e.title())
        .with("summary", e.summary())
        .with("scheduledFor", e.scheduledFor());
  }

  private static Item set(SitRepEvent.SitRepScheduleSet e) {
    return Item.begins(ItemKind.SITREP_SCHEDULE, e.situationId(), e.scheduleId(), RUNNING)
        .seenBy(Audience.REGIONS, recipients(e))
        .dueAt(e.firstAt())
        .with("profile", e.profile())
        .with("firstAt", e.firstAt())
        .with(INTERVAL, e.intervalMinutes())
        .with("mode", e.mode())
        .with("graceMinutes", e.graceMinutes());
  }

  // A3: without names it is for all that take part with the profile, whoever they are by then
  private static List<String> recipients(SitRepEvent.SitRepScheduleSet e) {
    return e.recipients().isEmpty() ? List.of(ItemVisibility.allWith(e.profile())) : e.recipients();
  }

  // a late one answers the set times before it as well, not those after it
  private static Item answered(Item schedule, Instant setTime) {
    Map<String, Object> content = schedule.content();
    long minutes = ((Number) Objects.requireNonNull(content.get(INTERVAL))).longValue();
    Instant next = setTime.plus(minutes, ChronoUnit.MINUTES);
    Object missedTo = content.get(MISSED_TO);
    boolean behind = missedTo != null && !next.isAfter(Instant.parse(missedTo.toString()));
    Item answered = schedule.dueAt(next);
    if (behind) {
      return answered;
    }
    for (String gone : List.of("missedFrom", MISSED_TO, "missedTimes")) {
      answered = answered.with(gone, null);
    }
    return answered.status(RUNNING, true);
  }
}
