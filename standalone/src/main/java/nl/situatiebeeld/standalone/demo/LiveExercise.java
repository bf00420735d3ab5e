package nl.situatiebeeld.standalone.demo;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an exercise going in which something happens every few seconds. When a service is away it
 * waits longer and longer, up to a minute; when the exercise is full or was closed it opens a fresh
 * one.
 */
public final class LiveExercise implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LiveExercise.class);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
      task -> Thread.ofPlatform().daemon().name("live-exercise").unstarted(task));
  private final ApiClient api;
  private final ExerciseFile file = ExerciseFile.read();
  private final RandomGenerator random = RandomGenerator.getDefault();
  private final Duration usualPause;

  // these two only on the clock's thread
  private @Nullable Exercise exercise;
  private Duration pause;

  private LiveExercise(ApiClient api, Duration usualPause) {
    this.api = api;
    this.usualPause = usualPause;
    this.pause = usualPause;
  }

  static LiveExercise start(ApiClient api) {
    return start(api, ExerciseFile.read().pause());
  }

  /** With a pause of one's own between two steps. */
  static LiveExercise start(ApiClient api, Duration pause) {
    LiveExercise live = new LiveExercise(api, pause);
    live.clock.execute(live::tick);
    return live;
  }

  private void tick() {
    try {
      act();
      pause = usualPause;
    } catch (RuntimeException e) { // whatever it is, the demo goes on
      if (clock.isShutdown()) {
        return;
      }
      pause = longer(pause);
      LOG.warn("The live exercise waits {} s: {}", pause.toSeconds(), e.toString());
    }
    try {
      var _ = clock.schedule(this::tick, pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("The live exercise was closed");
    }
  }

  private void act() {
    Exercise now = exercise;
    if (now == null || now.ended()) {
      exercise = null;
      now = new Exercise(api, file, random, new ExerciseOpening(api, file).open());
      exercise = now;
    }
    now.step();
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }

  @Override
  public void close() {
    clock.shutdownNow();
    api.close();
  }
}
