package nl.situatiebeeld.situation.alert;

import java.time.Clock;
import java.time.Instant;
import nl.situatiebeeld.platform.bus.PublishedEvent;
import nl.situatiebeeld.situation.agreement.WhenAPartnerChanges;
import org.springframework.stereotype.Component;

/**
 * Notes, each once, which situations a partner is to be held against whose agreement came in force
 * or whose core task changed (S7); the work itself is done by {@link Matcher}. What is read again
 * because the copy of partners is filled anew alerts nobody.
 */
@Component
final class WhenAPartnerChangesThenAlert implements WhenAPartnerChanges {

  private final Widenings widenings;
  private final AlertSettings settings;
  private final Clock clock;
  private final Instant since;

  WhenAPartnerChangesThenAlert(Widenings widenings, AlertSettings settings, Clock clock) {
    this.widenings = widenings;
    this.settings = settings;
    this.clock = clock;
    this.since = widenings.since();
  }

  @Override
  public void mayMatchMore(PublishedEvent published, String partnerId, String coreTask) {
    boolean heard = widenings.firstHeard(partnerId, published.sequence());
    if (heard && settings.automatic() && !published.recordedAt().isBefore(since)) { // S7
      widenings.addOpen(partnerId, coreTask, clock.instant());
    }
  }
}
