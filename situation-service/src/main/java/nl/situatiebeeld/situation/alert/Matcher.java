package nl.situatiebeeld.situation.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.situatiebeeld.contracts.situation.SituationState;
import nl.situatiebeeld.platform.eventstore.PastEvents;
import nl.situatiebeeld.platform.problem.Refusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.alert.Widenings.Widening;
import nl.situatiebeeld.situation.standing.AccessRefusal;
import nl.situatiebeeld.situation.standing.ParticipationStanding;
import nl.situatiebeeld.situation.standing.SituationStanding;
import nl.situatiebeeld.situation.standing.Standings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds situations that opened or widened against the partners, and agreements that came in force
 * against the situations that are open, and alerts partners of which a core task matches that they
 * were not alerted for before (S7). What it leaves undone comes round again, here or in another
 * instance; an alert's id makes sure that a partner gets one of a situation for each core task,
 * whoever is at work.
 */
final class Matcher {

  private static final Logger LOG = LoggerFactory.getLogger(Matcher.class);
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final long POLL_MILLIS = 200;
  private static final int AT_ONCE = 5;

  /** What stands in the way of one partner's alert, but not of the others'. */
  private static final Set<Refusal> ITS_OWN = Set.of(
      AlertRefusal.ALERTED_ALREADY,
      AlertRefusal.PARTNER_PRESENT,
      AlertRefusal.NO_MATCH,
      AlertRefusal.UNKNOWN_PARTNER);

  /** What ends all alerts of the situation. */
  private static final Set<Refusal> FOR_ALL = Set.of(
      AccessRefusal.SITUATION_CLOSED,
      AlertRefusal.ALERTED_BY_HAND_ONLY,
      AlertRefusal.TOO_MANY_ALERTS);

  private final Widenings widenings;
  private final Standings standings;
  private final PastEvents past;
  private final Candidates candidates;
  private final AlertTable alerts;
  private final Alerting alerting;
  private final Clock clock;
  private final ScheduledExecutorService poll = Executors.newSingleThreadScheduledExecutor(
      Thread.ofPlatform().name("alert-matcher").daemon().factory());

  Matcher(
      Widenings widenings,
      Standings standings,
      PastEvents past,
      Candidates candidates,
      AlertTable alerts,
      Alerting alerting,
      Clock clock) {
    this.widenings = widenings;
    this.standings = standings;
    this.past = past;
    this.candidates = candidates;
    this.alerts = alerts;
    this.alerting = alerting;
    this.clock = clock;
  }

  void start() {
    // whatever goes wrong is met inside look(); the future tells nothing more
    var _ = poll.scheduleWithFixedDelay(this::look, 0, POLL_MILLIS, TimeUnit.MILLISECONDS);
  }

  void close() {
    poll.shutdownNow();
  }

  private void look() {
    try {
      Instant now = clock.instant();
      for (Widening widening : widenings.take(now, now.plus(LEASE), AT_ONCE)) {
        hold(widening);
      }
    } catch (RuntimeException e) {
      // without its message, which can hold content
      LOG.warn("alerts are held up by {}; they are tried again", e.getClass().getSimpleName());
    }
  }

  private void hold(Widening widening) {
    String situationId = widening.situationId();
    boolean open = standings
        .situation(situationId)
        .filter(s -> s.state() != SituationState.CLOSED)
        .map(SituationStanding::reconstruction)
        .filter(reconstruction -> !reconstruction)
        .isPresent();
    if (open) {
      alertMatching(widening);
    }
    widenings.done(widening);
  }

  private void alertMatching(Widening widening) {
    String situationId = widening.situationId();
    SituationOutline outline = SituationOutline.of(past.of(situationId));
    Instant now = clock.instant();
    widenings.agreementsKnown();
    if (widening.agreementId() == null) {
      widenings.addComing(situationId, now);
    }
    Set<String> before = alerts.ids(situationId);
    for (var matching :
        candidates.matching(outline.reach(), widening.agreementId(), now).entrySet()) {
      String partner = matching.getKey();
      for (String coreTask : matching.getValue()) {
        boolean known = before.contains(Alerting.idOf(situationId, partner, coreTask));
        if (!known && !alerted(widening, partner, coreTask)) {
          return;
        }
      }
    }
  }

  /** Alerts a partner, unless something of its own stands in the way; false when all is over. */
  private boolean alerted(Widening widening, String partner, String coreTask) {
    try {
      alerting.alert(widening.situationId(), partner, coreTask, widening.cause());
      return true;
    } catch (RefusedException e) {
      if (FOR_ALL.contains(e.refusal())) {
        LOG.warn("no more alerts of {}: {}", widening.situationId(), e.refusal().slug());
        if (e.refusal() == AlertRefusal.TOO_MANY_ALERTS) {
          tellLeftOut(widening.situationId());
        }
        return false;
      }
      if (ITS_OWN.contains(e.refusal())) {
        return true;
      }
      throw e; // too busy, or the database is away: all of it comes round again
    }
  }

  // S7: of all whom the situation concerns, those that neither take part nor heard of it
  private void tellLeftOut(String situationId) {
    Instant now = clock.instant();
    Set<String> left = new HashSet<>(candidates
        .matching(SituationOutline.of(past.of(situationId)).reach(), null, now)
        .keySet());
    left.removeAll(alerts.partners(situationId));
    standings.participations(situationId).stream()
        .filter(p -> p.takesPart(now))
        .map(ParticipationStanding::partnerId)
        .forEach(left::remove);
    if (!left.isEmpty()) {
      alerting.leftOut(situationId, left.size());
    }
  }
}
