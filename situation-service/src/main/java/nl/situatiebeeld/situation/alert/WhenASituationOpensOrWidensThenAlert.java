package nl.situatiebeeld.situation.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.alert.AlertCause;
import nl.situatiebeeld.contracts.situation.SituationEvent;
import nl.situatiebeeld.contracts.situation.SituationEvent.GripChanged;
import nl.situatiebeeld.contracts.situation.SituationEvent.LeadershipHandedOver;
import nl.situatiebeeld.contracts.situation.SituationEvent.RegionInvolved;
import nl.situatiebeeld.contracts.situation.SituationEvent.RegionReleased;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationClosed;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationOpened;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationPromoted;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationRenamed;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationReopened;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationRescoped;
import nl.situatiebeeld.platform.bus.Projection;
import nl.situatiebeeld.platform.bus.PublishedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Notes, each once, the situations whom partners are to be held against (S7); the work itself is
 * done by {@link Matcher}, outside the transaction that moves the consumed position.
 */
final class WhenASituationOpensOrWidensThenAlert implements Projection {

  private final Widenings widenings;
  private final Clock clock;
  private final Instant since;

  WhenASituationOpensOrWidensThenAlert(Widenings widenings, Clock clock) {
    this.widenings = widenings;
    this.clock = clock;
    this.since = widenings.since();
  }

  @Override
  public void apply(List<PublishedEvent> batch) {
    for (PublishedEvent published : batch) {
      if (published.event() instanceof SituationEvent event
          && !published.recordedAt().isBefore(since)) {
        note(event);
      }
    }
  }

  private void note(SituationEvent event) {
    AlertCause cause = cause(event);
    if (cause != null) {
      widenings.add(event.situationId(), cause, clock.instant());
    }
  }

  private static @Nullable AlertCause cause(SituationEvent event) {
    return switch (event) {
      case SituationOpened e -> e.reconstruction() ? null : AlertCause.SITUATION_OPENED;
      case RegionInvolved e -> AlertCause.SITUATION_WIDENED;
      case SituationRescoped e -> AlertCause.SITUATION_WIDENED;
      case RegionReleased e -> null;
      case SituationRenamed e -> null;
      case GripChanged e -> null;
      case SituationPromoted e -> null;
      case LeadershipHandedOver e -> null; // to a region that is involved already
      case SituationClosed e -> null;
      case SituationReopened e -> null;
    };
  }
}
