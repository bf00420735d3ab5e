package nl.situatiebeeld.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.situatiebeeld.standalone.demo.ExerciseFact.Standing;
import nl.situatiebeeld.standalone.demo.ExerciseStep.Judge;
import nl.situatiebeeld.standalone.demo.ExerciseStep.Judgement;
import nl.situatiebeeld.standalone.demo.ExerciseStep.Report;
import nl.situatiebeeld.standalone.demo.ExerciseStep.Update;
import org.junit.jupiter.api.Test;

/** The live exercise varies, stays bounded, and lets everyone do only what its profile allows. */
class ExerciseScriptTest {

  private static final int STEPS = 20_000;

  private final ExerciseFile file = ExerciseFile.read();
  private final Random random = new Random(2021);
  private final ExerciseScript script = new ExerciseScript(file, random);
  private final List<ExerciseFact> living = new ArrayList<>();
  private final EnumSet<Judgement> judgements = EnumSet.noneOf(Judgement.class);
  private final Set<String> reporters = new HashSet<>();
  private int updates;

  @Test
  void everythingHappensAndNothingGrowsWithoutBound() {
    for (int i = 0; i < STEPS; i++) {
      take(script.next(List.copyOf(living)), i);
      assertThat(living).hasSizeLessThanOrEqualTo(file.livingFacts() + 1);
    }
    assertThat(judgements).isEqualTo(EnumSet.allOf(Judgement.class));
    assertThat(reporters)
        .containsExactlyInAnyOrder("kern", "informatiemanager", "structureel", "adhoc");
    assertThat(updates).isPositive();
  }

  private void take(ExerciseStep step, int number) {
    switch (step) {
      case Report report -> {
        reporters.add(report.as());
        Standing standing =
            report.as().equals("structureel") ? Standing.PROPOSED : Standing.REPORTED;
        living.add(ExerciseFact.reported(
            "fact-" + number, report.draft(), report.place(), report.as(), 1, standing));
      }
      case Update update -> {
        updates++;
        assertThat(update.as()).isEqualTo(update.fact().as()).isNotEqualTo("adhoc");
        living.set(living.indexOf(update.fact()), update.fact().updated(2));
      }
      case Judge judge -> judge(judge);
    }
  }

  private void judge(Judge judge) {
    judgements.add(judge.judgement());
    ExerciseFact fact = judge.fact();
    int place = living.indexOf(fact);
    switch (judge.judgement()) {
      case VERIFY -> {
        assertThat(judge.as()).isEqualTo("informatiemanager");
        living.set(place, fact.standing(Standing.VERIFIED));
      }
      case CONFIRM -> {
        assertThat(judge.as()).isEqualTo("kern").isNotEqualTo(fact.as());
        living.set(place, fact.withConfirmation());
      }
      case DISPUTE -> {
        assertThat(judge.as()).isIn("kern", "structureel").isNotEqualTo(fact.as());
        living.set(place, fact.standing(Standing.DISPUTED));
      }
      case ACCEPT -> living.set(place, fact.standing(Standing.REPORTED));
      case DISCLOSE -> living.set(place, fact.withDisclosure());
      case REJECT, RETRACT -> living.remove(place);
    }
  }

  @Test
  void whatIsWrittenHasNoGapsAndVaries() {
    Set<Object> statements = new HashSet<>();
    for (ExerciseFile.Draft draft : file.drafts()) {
      for (String place : file.placeNames()) {
        Map<String, Object> written = file.written(draft, place, random);
        assertThat(written.get("statement")).asString().doesNotContain("{").contains(place);
        assertThat(written).containsEntry("theme", draft.theme()).containsKey("location");
        statements.add(written.get("statement"));
      }
    }
    assertThat(statements).hasSizeGreaterThan(100);
  }

  @Test
  void everySayingIsThere() {
    for (Judgement judgement : Judgement.values()) {
      assertThat(file.saying(judgement.sayings(), random)).isNotBlank();
    }
  }
}
