package nl.situatiebeeld.standalone.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import nl.situatiebeeld.standalone.demo.ExerciseFact.Standing;
import nl.situatiebeeld.standalone.demo.ExerciseStep.Judge;
import nl.situatiebeeld.standalone.demo.ExerciseStep.Judgement;
import nl.situatiebeeld.standalone.demo.ExerciseStep.Report;
import nl.situatiebeeld.standalone.demo.ExerciseStep.Update;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One open exercise: takes steps, and remembers what stands in its picture. */
final class Exercise {

  private static final Logger LOG = LoggerFactory.getLogger(Exercise.class);
  private static final String REGION = "informatiemanager";
  private static final int AROUND_EVERY = 4;
  private static final String HELPED = "stichting-dierenhulp";

  private final ApiClient api;
  private final ExerciseFile file;
  private final RandomGenerator random;
  private final ExerciseScript script;
  private final String situation;
  private final ExerciseAround around;
  private final List<ExerciseFact> living;
  private int events;
  private boolean ended;

  Exercise(
      ApiClient api, ExerciseFile file, RandomGenerator random, ExerciseOpening.Opened opened) {
    this.api = api;
    this.file = file;
    this.random = random;
    this.script = new ExerciseScript(file, random);
    this.situation = opened.situation();
    this.around = new ExerciseAround(opened.situation());
    this.living = new ArrayList<>(opened.facts());
  }

  /** Whether nothing happens here any more. */
  boolean ended() {
    return ended;
  }

  /**
   * Lets the next thing happen.
   *
   * @throws AwayFault when a service does not answer
   */
  void step() {
    if (events >= file.eventsPerExercise()) {
      close();
      return;
    }
    if (events % AROUND_EVERY == AROUND_EVERY - 1) {
      around();
    } else {
      switch (script.next(living)) {
        case Report report -> report(report);
        case Update update -> update(update);
        case Judge judge -> judge(judge);
      }
    }
    events++;
  }

  private void around() {
    String id = around
        .next(living)
        .map(command -> answered(api.post(command.as(), command.path(), command.body(), key())))
        .filter(Answer::accepted)
        .map(Answer::id)
        .orElse("");
    around.took(id);
  }

  private void close() {
    Map<String, Object> body = Map.of("reason", "De oefening begint opnieuw");
    answered(api.post(REGION, "/situations/" + situation + "/closure", body, key()));
    ended = true;
  }

  private void report(Report report) {
    Map<String, Object> content = content(report.draft(), report.place());
    Answer answer =
        answered(api.post(report.as(), "/situations/" + situation + "/facts", content, key()));
    if (answer.accepted()) {
      Standing standing = report.as().equals("structureel") ? Standing.PROPOSED : Standing.REPORTED;
      living.add(ExerciseFact.reported(
          answer.id(), report.draft(), report.place(), report.as(), answer.version(), standing));
    } else {
      // closed by somebody, or access has ended: a fresh one sets it right
      ended = true;
    }
  }

  private void update(Update update) {
    ExerciseFact fact = update.fact();
    Map<String, Object> content = content(fact.draft(), fact.place());
    Answer answer =
        answered(api.put(update.as(), "/facts/" + fact.id(), fact.version(), content, key()));
    replace(fact, answer.accepted() ? fact.updated(answer.version()) : null);
  }

  private void judge(Judge judge) {
    Judgement judgement = judge.judgement();
    ExerciseFact fact = judge.fact();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put(judgement.field(), file.saying(judgement.sayings(), random));
    if (judgement == Judgement.DISCLOSE) {
      body.put("partnerId", HELPED);
    }
    String path = "/facts/" + fact.id() + "/" + judgement.path();
    Answer answer = answered(api.post(judge.as(), path, fact.version(), body, key()));
    replace(fact, answer.accepted() ? judged(fact, judgement) : null);
  }

  private static @Nullable ExerciseFact judged(ExerciseFact fact, Judgement judgement) {
    return switch (judgement) {
      case VERIFY -> fact.standing(Standing.VERIFIED);
      case CONFIRM -> fact.withConfirmation();
      case DISPUTE -> fact.standing(Standing.DISPUTED);
      case ACCEPT -> fact.standing(Standing.REPORTED);
      case REJECT, RETRACT -> null;
      case DISCLOSE -> fact.withDisclosure();
    };
  }

  // a visitor may have changed a fact meanwhile: then it is the visitor's to go on with
  private void replace(ExerciseFact fact, @Nullable ExerciseFact next) {
    int place = living.indexOf(fact);
    if (next == null) {
      living.remove(place);
    } else {
      living.set(place, next);
    }
  }

  private Map<String, Object> content(String draft, String place) {
    Map<String, Object> content = file.written(file.draft(draft), place, random);
    content.put("observedAt", Instant.now().toString());
    content.put("source", Map.of("system", ExerciseOpening.SYSTEM, "id", draft + "/" + place));
    content.put("reliability", "B");
    content.put("credibility", "2");
    content.put("refreshMinutes", 15);
    return content;
  }

  private Answer answered(Answer answer) {
    if (answer.away()) {
      throw new AwayFault("A service is away: " + answer.status());
    }
    if (!answer.accepted()) {
      ended |= answer.problem().equals("situation-closed");
      LOG.info("The live exercise meets a refusal: {} {}", answer.status(), answer.problem());
    }
    return answer;
  }

  private static String key() {
    return "live-exercise/" + UUID.randomUUID();
  }
}
