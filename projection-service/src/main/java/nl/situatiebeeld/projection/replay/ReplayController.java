package nl.situatiebeeld.projection.replay;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.situatiebeeld.platform.ids.Ids;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.projection.picture.PictureQuery;
import nl.situatiebeeld.projection.picture.SitRepLook;
import nl.situatiebeeld.projection.reading.Fields;
import nl.situatiebeeld.projection.reading.Place;
import nl.situatiebeeld.projection.reading.ProjectionRefusal;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.reading.SightOverTime;
import nl.situatiebeeld.projection.stream.EventWriter;
import nl.situatiebeeld.projection.stream.Streams;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Replays as resources: made, steered, followed and ended by who made them (E2). */
@RestController
public class ReplayController {

  private static final String ID = "replay";

  private final Player.Stage stage;
  private final Streams streams;

  /** Answers from these. */
  ReplayController(Player.Stage stage, Streams streams) {
    this.stage = stage;
    this.streams = streams;
  }

  /**
   * What is to be replayed.
   *
   * @param as through whose eyes: a region, a profile or a partner; for evaluators and the leading
   *     region only. Left out: one's own; an evaluator's own see everything
   * @param from first moment, recorded time; left out: the situation's first event
   * @param to last moment; left out: the situation's last event
   * @param speed simulated seconds in one second; left out: 1
   * @param asFastAsPossible without a clock, each change as soon as the reader takes it
   */
  record Begin(
      @Nullable String as,
      @Nullable String from,
      @Nullable String to,
      @Nullable Double speed,
      @Nullable Boolean asFastAsPossible) {}

  /** Makes a replay of a situation; it stands at its first moment until it is resumed. */
  @PostMapping("/api/v1/situations/{id}/replays")
  @ResponseStatus(HttpStatus.CREATED)
  ReplayJson begin(Caller caller, @PathVariable("id") String id, @RequestBody Begin body) {
    String as = Fields.optionalCode("as", body.as());
    Instant from = Fields.time("from", body.from());
    Instant to = Fields.time("to", body.to());
    Double speed = speed(body.speed(), body.asFastAsPossible());
    Instant now = now();
    Replay replay = stage.readings().of(caller, reading -> {
      check(reading, caller, new PictureQuery(id, as, null, null, null), now);
      ReplayClock clock = span(reading, id, from, to, now).withSpeed(now, speed);
      return new Replay(
          Ids.next(ID), id, caller.organisation(), caller.subject(), as, clock, 0, null, now, now);
    });
    stage.replays().add(replay);
    return json(replay);
  }

  /** One's own replays that are open. */
  @GetMapping("/api/v1/replays")
  ReplayJson.Page replays(Caller caller) {
    check(caller);
    List<ReplayJson> open = stage.replays().of(caller).stream().map(this::json).toList();
    return new ReplayJson.Page(open);
  }

  /** One of one's own replays. */
  @GetMapping("/api/v1/replays/{id}")
  ReplayJson replay(Caller caller, @PathVariable("id") String id) {
    check(caller);
    return stage.replays().find(caller, id).map(this::json).orElseThrow(this::nothingHere);
  }

  /** Ends a replay. */
  @DeleteMapping("/api/v1/replays/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(Caller caller, @PathVariable("id") String id) {
    check(caller);
    if (!stage.replays().remove(caller, id)) {
      throw nothingHere();
    }
  }

  /** Lets the simulated clock stand still. */
  @PostMapping("/api/v1/replays/{id}/pause")
  ReplayJson pause(Caller caller, @PathVariable("id") String id) {
    return change(caller, id, replay -> replay.with(replay.clock().pause(now())));
  }

  /** Lets the simulated clock go on. */
  @PostMapping("/api/v1/replays/{id}/resume")
  ReplayJson resume(Caller caller, @PathVariable("id") String id) {
    return change(caller, id, replay -> replay.with(replay.clock().resume(now())));
  }

  /**
   * How fast it goes on.
   *
   * @param speed simulated seconds in one second
   * @param asFastAsPossible without a clock, each change as soon as the reader takes it
   */
  record Speed(@Nullable Double speed, @Nullable Boolean asFastAsPossible) {}

  /** Goes on from where it is, at another speed. */
  @PostMapping("/api/v1/replays/{id}/speed")
  ReplayJson speed(Caller caller, @PathVariable("id") String id, @RequestBody Speed body) {
    Double speed = speed(body.speed(), body.asFastAsPossible());
    return change(caller, id, replay -> replay.with(replay.clock().withSpeed(now(), speed)));
  }

  /**
   * Where it goes to.
   *
   * @param at recorded time, within the replay
   */
  record Seek(@Nullable String at) {}

  /** Goes to another moment; who follows gets a whole picture. */
  @PostMapping("/api/v1/replays/{id}/seek")
  ReplayJson seek(Caller caller, @PathVariable("id") String id, @RequestBody Seek body) {
    Instant at = Fields.time("at", body.at());
    return change(caller, id, replay -> {
      ReplayClock clock = replay.clock();
      if (at == null || at.isBefore(clock.from()) || at.isAfter(clock.to())) {
        throw new RefusedException(
            ProjectionRefusal.OUTSIDE_THE_REPLAY,
            "Give a moment from " + clock.from() + " to " + clock.to() + ".");
      }
      return replay.jumped(clock.put(now(), at));
    });
  }

  /**
   * What it goes to.
   *
   * @param next EVENT for anything, DECISION, or FACT for a change of a fact; needed
   */
  record Step(Steps.@Nullable Kind next) {}

  /**
   * Goes to the next moment at which something shows, and stands still there; who follows gets what
   * changed until then.
   */
  @PostMapping("/api/v1/replays/{id}/step")
  ReplayJson step(Caller caller, @PathVariable("id") String id, @RequestBody Step body)
      throws InterruptedException {
    Steps.Kind kind = Fields.given("next", body.next());
    check(caller);
    Replay now = stage.replays().find(caller, id).orElseThrow(this::nothingHere);
    Instant from = now.clock().at(now());
    Instant next = Steps.next(stage, caller, now, from, kind)
        .orElseThrow(() ->
            new RefusedException(ProjectionRefusal.NOTHING_AHEAD, "Seek back, or end the replay."));
    return change(caller, id, replay -> {
      if (replay.jumps() != now.jumps()) {
        throw new RefusedException(
            CommonRefusal.CONFLICT, "It was put elsewhere meanwhile; step on from there.");
      }
      ReplayClock clock = replay.clock().pause(now());
      Replay paused = replay.with(clock.put(now(), next));
      return clock.simulated().isAfter(next) ? paused.jumped(paused.clock()) : paused;
    });
  }

  /**
   * Streams the picture at the replay's moment and each change of it, with the simulated clock, by
   * server-sent events; one stream at a time, the latest.
   */
  @GetMapping("/api/v1/replays/{id}/stream")
  public void stream(Caller caller, HttpServletResponse response, @PathVariable("id") String id)
      throws IOException, InterruptedException {
    check(caller);
    streams.admit(caller);
    try {
      Player player = new Player(stage, caller, id, tokenExpiry());
      if (!player.begin()) {
        throw nothingHere();
      }
      player.run(EventWriter.begin(response));
    } finally {
      streams.dismiss(caller);
    }
  }

  private ReplayJson change(Caller caller, String id, UnaryOperator<Replay> how) {
    check(caller);
    return stage.replays().change(caller, id, how).map(this::json).orElseThrow(this::nothingHere);
  }

  private static ReplayClock span(
      Reading reading, String id, @Nullable Instant from, @Nullable Instant to, Instant now) {
    Place first = reading.placeOf(id, 1).orElseThrow(ReplayController::noSituation);
    Place last = reading.head(id).orElseThrow(ReplayController::noSituation);
    Instant begin = from == null || from.isBefore(first.recordedAt()) ? first.recordedAt() : from;
    Instant end = to == null ? last.recordedAt() : to;
    if (end.isAfter(now) && end.isAfter(last.recordedAt())) {
      throw new RefusedException(
          ProjectionRefusal.FUTURE_MOMENT, "Ask for a moment that has been, or leave it out.");
    }
    if (end.isBefore(begin)) {
      throw new RefusedException(
          ProjectionRefusal.OUTSIDE_THE_REPLAY, "Give an end that is not before the beginning.");
    }
    return new ReplayClock(begin, end, begin, now, 1.0, true);
  }

  /** Refuses who sees nothing of the situation now and never did, as the picture does. */
  private static void check(Reading reading, Caller caller, PictureQuery query, Instant now) {
    try {
      SitRepLook.orLive(reading, caller, query, now);
    } catch (RefusedException e) {
      String id = query.situationId();
      Place place = reading.head(id).orElseThrow(ReplayController::noSituation);
      boolean once =
          query.as() == null && !SightOverTime.of(reading, caller, id, place).isEmpty();
      if (!once) {
        throw e;
      }
    }
  }

  private void check(Caller caller) {
    stage.readings().of(caller, reading -> true); // V5
  }

  private static @Nullable Double speed(@Nullable Double speed, @Nullable Boolean fast) {
    if (Boolean.TRUE.equals(fast)) {
      return null;
    }
    return Fields.within("speed", speed, 1.0, ReplayClock.SLOWEST, ReplayClock.FASTEST);
  }

  private RefusedException nothingHere() {
    return new RefusedException(
        CommonRefusal.NOT_FOUND, "It has ended or is not yours; make another one.");
  }

  private static RefusedException noSituation() {
    return new RefusedException(CommonRefusal.NOT_FOUND, "Check the situation's id.");
  }

  private ReplayJson json(Replay replay) {
    return ReplayJson.of(replay, now(), stage.settings());
  }

  private Instant now() {
    return stage.clock().instant().truncatedTo(ChronoUnit.MICROS);
  }

  private Instant tokenExpiry() {
    Instant expiry = SecurityContextHolder.getContext().getAuthentication()
            instanceof JwtAuthenticationToken token
        ? token.getToken().getExpiresAt()
        : null;
    return expiry == null ? now() : expiry;
  }
}
