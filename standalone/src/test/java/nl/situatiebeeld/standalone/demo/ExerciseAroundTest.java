package nl.situatiebeeld.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.situatiebeeld.standalone.demo.ExerciseFact.Standing;
import org.junit.jupiter.api.Test;

/** Around the facts of the exercise one thing follows from another. */
class ExerciseAroundTest {

  private final ExerciseAround around = new ExerciseAround("situation-1");
  private final List<ExerciseFact> living = List.of(
      ExerciseFact.reported("fact-1", "peil", "Gulpen", "kern", 3, Standing.REPORTED),
      ExerciseFact.reported(
          "fact-2", "straat", "Gulpen", "informatiemanager", 1, Standing.VERIFIED));

  private List<String> round() {
    List<String> told = new ArrayList<>();
    for (ExerciseAround.Turn turn : ExerciseAround.Turn.values()) {
      told.add(around
          .next(living)
          .map(command -> command.as() + " " + command.path())
          .orElse("nothing"));
      around.took("id-" + turn);
    }
    return told;
  }

  @Test
  void aRoundGoesFromAQuestionToAReport() {
    assertThat(round())
        .containsExactly(
            "informatiemanager /situations/situation-1/information-requests",
            "kern /information-requests/id-ASK/answer",
            "informatiemanager /facts/fact-2/causes",
            "informatiemanager /situations/situation-1/decisions",
            "informatiemanager /situations/situation-1/actions",
            "kern /actions/id-ASSIGN/start",
            "kern /facts/fact-2/signals",
            "informatiemanager /signals/id-SIGNAL/rejection",
            "kern /actions/id-ASSIGN/completion",
            "informatiemanager /situations/situation-1/sitreps");
    assertThat(round()).hasSize(10).doesNotContain("nothing");
  }

  @Test
  void whatDidNotBeginDoesNotGoOn() {
    around.took("");
    assertThat(around.next(living)).isEmpty();
  }

  @Test
  void withoutFactsNothingHappens() {
    assertThat(around.next(List.of())).isEmpty();
  }
}
