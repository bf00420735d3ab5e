package nl.situatiebeeld.projection.picture;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.projection.Database;
import nl.situatiebeeld.projection.reading.ItemRow;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.reading.Span;
import nl.situatiebeeld.projection.visibility.Eyes;
import nl.situatiebeeld.projection.visibility.ItemKind;
import nl.situatiebeeld.projection.visibility.NoPicture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What stands beside the picture, of every kind, for every profile in every state: as the table
 * says with the rule of visibility, and no more than that by the database alone, when the rule
 * shows everything.
 */
class ShowEveryItemTest {

  /**
   * Written by hand. Columns: who; the states, in which it was granted one theme (WHOLE: active
   * with all themes); the kinds that it is shown of what is addressed to it; of what is for all
   * readers that of no theme, of a granted and of another theme; what is for regions; what is for
   * all KOPPEL partners; the kinds that it is shown of what is addressed to others.
   */
  private static final String TABLE = """
      KERN        | MONITORING ACTIVE | all       | no  | yes | no  | no  | no  | none
      STRUCTUREEL | MONITORING ACTIVE | all       | no  | yes | no  | no  | no  | none
      KERN        | WHOLE             | all       | yes | yes | yes | no  | no  | none
      STRUCTUREEL | WHOLE             | all       | yes | yes | yes | no  | no  | none
      STANDBY     | WHOLE             | all       | no  | yes | yes | no  | no  | none
      KOPPEL      | MONITORING ACTIVE | reaching  | no  | no  | no  | no  | yes | none
      STANDBY     | MONITORING        | all       | no  | no  | no  | no  | no  | none
      STANDBY     | ACTIVE            | all       | no  | yes | no  | no  | no  | none
      AD_HOC      | MONITORING ACTIVE | all       | no  | no  | no  | no  | no  | none
      KERN        | NONE REQUESTED    | none      | no  | no  | no  | no  | no  | none
      STRUCTUREEL | NONE REQUESTED    | none      | no  | no  | no  | no  | no  | none
      KOPPEL      | NONE REQUESTED    | none      | no  | no  | no  | no  | no  | none
      STANDBY     | NONE REQUESTED    | none      | no  | no  | no  | no  | no  | none
      AD_HOC      | NONE REQUESTED    | none      | no  | no  | no  | no  | no  | none
      KERN        | INVITED DETACHED  | alerting  | no  | no  | no  | no  | no  | none
      STRUCTUREEL | INVITED DETACHED  | alerting  | no  | no  | no  | no  | no  | none
      KOPPEL      | INVITED DETACHED  | alerting  | no  | no  | no  | no  | no  | none
      STANDBY     | INVITED DETACHED  | alerting  | no  | no  | no  | no  | no  | none
      AD_HOC      | INVITED DETACHED  | alerting  | no  | no  | no  | no  | no  | none
      VR24        | leading           | all       | yes | yes | yes | yes | yes | all
      VR23        | involved          | all       | yes | yes | yes | yes | yes | reporting
      VR01        | elsewhere         | none      | no  | no  | no  | no  | no  | none
      inspectie   | evaluator         | all       | yes | yes | yes | yes | yes | all
      """;

  private static final Database DATABASE = Database.fresh();
  private static final ItemsForAll GIVEN = new ItemsForAll();

  /** A line of the table for one state. */
  record Line(String who, String state, List<String> cells) {

    String organisation() {
      return state.equals(state.toUpperCase(Locale.ROOT))
          ? ItemsForAll.organisation(who, state)
          : who;
    }

    Set<String> shown() {
      Set<String> shown = new TreeSet<>();
      for (String to : GIVEN.addressees()) {
        kinds(to.equals(organisation()) ? cells.getFirst() : cells.getLast())
            .forEach(kind -> shown.add(ItemsForAll.id(kind, to)));
      }
      for (int i = 0; i < ItemsForAll.GENERAL.size(); i++) {
        if (cells.get(i + 1).equals("yes")) {
          shown.add(ItemsForAll.GENERAL.get(i));
        }
      }
      return shown;
    }

    private static Stream<ItemKind> kinds(String cell) {
      return switch (cell) {
        case "all" -> ItemsForAll.KINDS.stream();
        case "reaching" ->
          Stream.of(
              ItemKind.SIGNAL,
              ItemKind.SITREP,
              ItemKind.SITREP_SCHEDULE,
              ItemKind.ALERT,
              ItemKind.CALL_OUT);
        case "reporting" -> Stream.of(ItemKind.SITREP, ItemKind.SITREP_SCHEDULE);
        case "alerting" -> Stream.of(ItemKind.ALERT, ItemKind.CALL_OUT);
        case "none" -> Stream.of();
        case String other -> throw new IllegalArgumentException(other);
      };
    }
  }

  static List<Line> lines() {
    return TABLE
        .lines()
        .map(line -> List.of(line.split("\\s*\\|\\s*", -1)))
        .flatMap(cells -> Stream.of(cells.get(1).split(" ", -1))
            .map(state -> new Line(cells.getFirst(), state, cells.subList(2, cells.size()))))
        .toList();
  }

  @BeforeAll
  static void itemsOfEveryKindForEverybody() {
    DATABASE.apply(GIVEN.story().events(), 100);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void V5_V6_ofItemsOfEveryKindTheRuleShowsWhatTheTableSays(Line line) {
    assertThat(seen(line, new Items())).isEqualTo(line.shown());
  }

  @ParameterizedTest
  @MethodSource("lines")
  void V5_V6_ofItemsOfEveryKindTheDatabaseAloneShowsNothingMore(Line line) {
    assertThat(seen(line, new Items((eyes, item) -> true))).isEqualTo(line.shown());
  }

  private static Set<String> seen(Line line, Items items) {
    Set<String> roles = line.state().equals("evaluator") ? Set.of("evaluator") : Set.of("reader");
    Caller caller = new Caller("adhoc", line.organisation(), roles);
    return ItemsForAll.KINDS.stream()
        .flatMap(kind ->
            DATABASE.readings().of(caller, reading -> rows(reading, caller, kind, items)).stream())
        .map(row -> row.item().itemId())
        .collect(toCollection(TreeSet::new));
  }

  private static List<ItemRow> rows(Reading reading, Caller caller, ItemKind kind, Items items) {
    String situation = GIVEN.story().situation();
    Instant now = GIVEN.story().clock().plusSeconds(1);
    try {
      Look look = Look.atItems(reading, caller, situation, kind, null, null, now);
      Items.View view = Items.View.of(reading, look, null);
      return items.rows(reading, view, new Items.Query(List.of(kind), false, null, 1_000));
    } catch (RefusedException e) { // there is no list; what would the database give?
      Span last = Span.at(GIVEN.story().events().size());
      reading.lookThrough(situation, last, new Eyes.Nothing(NoPicture.NO_PARTICIPATION), false);
      return reading.items(List.of(kind), false, null, 1_000);
    }
  }
}
