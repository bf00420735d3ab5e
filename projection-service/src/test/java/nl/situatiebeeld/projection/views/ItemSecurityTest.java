package nl.situatiebeeld.projection.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.situatiebeeld.contracts.Audience;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.participation.Rights.Reading;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.projection.Beside;
import nl.situatiebeeld.projection.Database;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.reading.ItemRow;
import nl.situatiebeeld.projection.reading.Span;
import nl.situatiebeeld.projection.visibility.Eyes;
import nl.situatiebeeld.projection.visibility.ItemKind;
import nl.situatiebeeld.projection.visibility.ItemVisibility;
import nl.situatiebeeld.projection.visibility.NoPicture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The database says of items the same as the rule of visibility, in words of its own. */
class ItemSecurityTest {

  private static final Instant BEGIN = Instant.parse("2026-03-01T10:00:00Z");
  private static final Caller EVALUATOR =
      new Caller("evaluator", "inspectie-jv", Set.of("evaluator"));

  private static final Database DATABASE = Database.fresh();
  private static final Story STORY = Story.begins(BEGIN).opened();
  private static final Story OTHER = Story.begins(BEGIN).opened();

  /** Each audience × addressees × theme and themes of what it rests on. */
  @BeforeAll
  static void everyKindOfItem() {
    List<List<String>> addressees = List.of(
        List.of(),
        List.of("one"),
        List.of("two", "VR23"),
        List.of(""),
        List.of(ItemVisibility.allWith(Profile.KOPPEL)));
    int number = 0;
    for (Audience audience : Audience.values()) {
      for (List<String> to : addressees) {
        Beside.of(STORY).decided("d" + number++, audience, to);
      }
    }
    Beside.of(OTHER).decided("elsewhere");
    DATABASE.apply(STORY.events(), 5);
    DATABASE.apply(OTHER.events(), 5);
    setThemes();
  }

  // these decisions have no themes and rest on nothing: others do
  private static void setThemes() {
    DATABASE.transaction().executeWithoutResult(status -> {
      ViewSchema.projecting(DATABASE.template());
      DATABASE
          .template()
          .update("insert into views.item_row select situation_id, item_id || t.name, kind, seq,"
              + " recorded, changed_at, change, by_org, by_role, begun_seq, begun_at,"
              + " begun_by_org, begun_by_role, status, open, audience, addressed_to, t.theme,"
              + " t.basis::text[], facts, item_ids, due_at, content"
              + " from views.item_row, (values ('a', 'meteo', '{}'), ('b', 'traffic', '{}'),"
              + " ('c', null, '{meteo}'), ('d', null, '{meteo,traffic}'),"
              + " ('e', 'meteo', '{traffic}')) t(name, theme, basis)");
    });
  }

  private static List<Eyes> everyKindOfEyes() {
    List<Eyes> eyes = new ArrayList<>();
    eyes.add(new Eyes.Everything());
    eyes.add(new Eyes.Nothing(NoPicture.NO_PARTICIPATION));
    for (String region : List.of("VR23", "VR01")) {
      eyes.add(new Eyes.Region(region, true));
      eyes.add(new Eyes.Region(region, false));
    }
    for (Reading reading : Reading.values()) {
      for (String organisation : List.of("one", "two", "")) {
        for (Set<String> themes : List.of(Set.of("meteo"), Set.<String>of())) {
          eyes.add(new Eyes.Partner(organisation, reading, true, themes, Set.of(), null));
          for (boolean narrowed : List.of(true, false)) {
            eyes.add(new Eyes.Partner(
                organisation, reading, true, themes, narrowed, Set.of(), null, Profile.KOPPEL));
          }
        }
      }
    }
    for (boolean verifiedOnly : List.of(true, false)) {
      for (Set<String> themes : List.of(Set.of("meteo"), Set.<String>of())) {
        eyes.add(new Eyes.SitRep("one", verifiedOnly, true, themes, true));
        eyes.add(new Eyes.SitRep("one", verifiedOnly, true, themes, false));
      }
    }
    return eyes;
  }

  @Test
  void V1_V5_V6_forAllEyesAndAllItemsTheDatabaseAndTheRuleAgree() {
    List<ItemRow> all = see(new Eyes.Everything());
    assertThat(all).hasSize(90);
    for (Eyes eyes : everyKindOfEyes()) {
      assertThat(ids(see(eyes)))
          .as("items of %s", eyes)
          .isEqualTo(ids(
              all.stream().filter(i -> ItemVisibility.mayRead(eyes, i.view())).toList()));
    }
  }

  private static List<ItemRow> see(Eyes eyes) {
    return DATABASE.readings().of(EVALUATOR, reading -> {
      reading.lookThrough(STORY.situation(), Span.at(STORY.events().size()), eyes, false);
      return reading.items(EnumSet.allOf(ItemKind.class), false, null, 1_000);
    });
  }

  private static Set<String> ids(List<ItemRow> rows) {
    return rows.stream().map(r -> r.item().itemId()).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void V5_withoutEyesNothing_whateverTheQuery() {
    List<ItemRow> rows = DATABASE
        .readings()
        .of(EVALUATOR, reading -> reading.items(EnumSet.allOf(ItemKind.class), false, null, 1_000));
    assertThat(rows).isEmpty();
  }
}
