package nl.situatiebeeld.projection.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.contracts.fact.FactStatus;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.contracts.participation.Rights.Reading;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.projection.Database;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.reading.FactRow;
import nl.situatiebeeld.projection.reading.LinkRow;
import nl.situatiebeeld.projection.reading.Span;
import nl.situatiebeeld.projection.visibility.Eyes;
import nl.situatiebeeld.projection.visibility.NoPicture;
import nl.situatiebeeld.projection.visibility.Visibility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The database says the same as the rule of visibility, in words of its own. */
class RowSecurityTest {

  private static final Instant BEGIN = Instant.parse("2026-03-01T10:00:00Z");
  private static final Caller EVALUATOR =
      new Caller("evaluator", "inspectie-jv", Set.of("evaluator"));
  private static final List<String> ORGANISATIONS = List.of("one", "two", "VR23", "VR24");

  private static final Database DATABASE = Database.fresh();
  private static final Story STORY = Story.begins(BEGIN).opened();
  private static final Story OTHER = Story.begins(BEGIN).opened().reported("x", "elsewhere");

  /** Each status × label × owner × theme × addressee; every third is disclosed. */
  @BeforeAll
  static void everyKindOfFact() {
    int number = 0;
    for (FactStatus status : FactStatus.values()) {
      for (Sensitivity label : Sensitivity.values()) {
        for (String owner : ORGANISATIONS) {
          for (String theme : List.of("meteo", "traffic")) {
            for (String addressed : List.of("one", "VR23", "")) {
              String name = "f" + number++;
              fact(name, status, label, owner, theme, addressed);
              if (number % 3 == 0) {
                STORY.disclosed(name, number % 2 == 0 ? "one" : "two");
              }
            }
          }
        }
      }
    }
    for (int i = 0; i + 7 < number; i++) {
      STORY.linked("f" + (i + 7), "f" + i);
    }
    DATABASE.apply(STORY.events(), 500);
    DATABASE.apply(OTHER.events(), 500);
  }

  private static void fact(
      String name,
      FactStatus status,
      Sensitivity label,
      String owner,
      String theme,
      String addressed) {
    String[] to = addressed.isEmpty() ? new String[0] : new String[] {addressed};
    boolean proposal = status == FactStatus.PROPOSED || status == FactStatus.REJECTED;
    if (proposal) {
      STORY.proposed(name, "text", f -> f.of(owner).on(theme).labelled(label, to));
    } else {
      STORY.reported(name, "text", f -> f.of(owner).on(theme).labelled(label, to));
    }
    switch (status) {
      case PROPOSED, REPORTED -> {}
      case REJECTED ->
        STORY.happens(
            new FactEvent.FactRejected(STORY.situation(), STORY.id(name), 1, "no", Story.LEADING));
      case VERIFIED -> STORY.verified(name);
      case DISPUTED -> STORY.disputed(name, "three");
      case RETRACTED -> STORY.retracted(name);
      case SUPERSEDED ->
        STORY.happens(new FactEvent.FactSuperseded(
            STORY.situation(), STORY.id(name), 1, "other", "newer", Story.LEADING));
    }
  }

  private static long head() {
    return STORY.events().size();
  }

  private static List<Eyes> everyKindOfEyes() {
    List<Eyes> eyes = new ArrayList<>();
    eyes.add(new Eyes.Everything());
    eyes.add(new Eyes.Nothing(NoPicture.NO_PARTICIPATION));
    for (String region : List.of("VR23", "VR24")) {
      eyes.add(new Eyes.Region(region, true));
      eyes.add(new Eyes.Region(region, false));
    }
    for (Reading reading : Reading.values()) {
      for (String organisation : List.of("one", "two", "")) {
        for (boolean sourceData : List.of(true, false)) {
          for (Set<String> themes : List.of(Set.of("meteo"), Set.<String>of())) {
            eyes.add(partner(organisation, reading, sourceData, themes));
          }
        }
      }
    }
    return eyes;
  }

  private static Eyes partner(
      String organisation, Reading reading, boolean sourceData, Set<String> themes) {
    Set<String> disclosed = new HashSet<>();
    STORY.events().stream()
        .map(event -> event.event())
        .filter(FactEvent.FactDisclosed.class::isInstance)
        .map(FactEvent.FactDisclosed.class::cast)
        .filter(e -> e.partnerId().equals(organisation))
        .forEach(e -> disclosed.add(e.factId()));
    return new Eyes.Partner(organisation, reading, sourceData, themes, disclosed, null);
  }

  @Test
  void forAllEyesAndAllFactsTheDatabaseAndTheRuleAgree() {
    List<FactRow> all = see(new Eyes.Everything(), true);
    assertThat(all).hasSizeGreaterThan(600);
    for (Eyes eyes : everyKindOfEyes()) {
      assertThat(ids(see(eyes, false)))
          .as("picture of %s", eyes)
          .isEqualTo(
              ids(all.stream().filter(f -> Visibility.mayRead(eyes, f.view())).toList()));
      assertThat(ids(see(eyes, true)))
          .as("history of %s", eyes)
          .isEqualTo(
              ids(all.stream().filter(f -> Visibility.mayKnow(eyes, f.view())).toList()));
    }
  }

  @Test
  void F7_forAllEyesALinkShowsWhereBothItsEndsDo() {
    Set<String> all = ids(see(new Eyes.Everything(), true));
    int shown = 0;
    for (Eyes eyes : everyKindOfEyes()) {
      Set<String> seen = ids(see(eyes, false));
      List<LinkRow> links = DATABASE.readings().of(EVALUATOR, reading -> {
        reading.lookThrough(STORY.situation(), Span.at(head()), eyes, false);
        return reading.links(all);
      });
      assertThat(links.stream().map(LinkRow::to).toList())
          .as("links for %s", eyes)
          .containsExactlyInAnyOrderElementsOf(
              seen.stream().filter(id -> seen.contains(causeOf(id))).toList());
      shown += links.size();
    }
    assertThat(shown).isPositive();
  }

  private static String causeOf(String id) {
    return STORY.id("f" + (Integer.parseInt(Story.nameOf(id).substring(1)) - 7));
  }

  private static List<FactRow> see(Eyes eyes, boolean ended) {
    return DATABASE.readings().of(EVALUATOR, reading -> {
      reading.lookThrough(STORY.situation(), Span.at(head()), eyes, ended);
      return reading.facts(null, null, null, 100_000);
    });
  }

  private static Set<String> ids(List<FactRow> rows) {
    return rows.stream().map(FactRow::factId).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void withoutEyesNothing_whateverTheQuery() {
    List<FactRow> rows =
        DATABASE.readings().of(EVALUATOR, reading -> reading.facts(null, null, null, 100_000));
    assertThat(rows).isEmpty();
  }

  @Test
  void factsOfAnotherSituationStayOut() {
    assertThat(ids(see(new Eyes.Everything(), true))).doesNotContain(OTHER.id("x"));
  }

  @Test
  void settingsEndWithTheTransaction() {
    see(new Eyes.Everything(), true);
    Map<String, @Nullable Object> left = DATABASE
        .template()
        .queryForMap("select coalesce(current_setting('sb.eyes', true), '') as eyes,"
            + " current_user = session_user as owner");
    assertThat(left).containsEntry("eyes", "").containsEntry("owner", true);
  }

  @Test
  void theReaderCannotWriteAndCannotBecomeTheProjector() {
    DATABASE.transaction().executeWithoutResult(status -> {
      DATABASE
          .template()
          .query(
              "select set_config('role', ?, true)," + " set_config('sb.projecting', 'yes', true)",
              row -> {},
              ViewSchema.readerRole(DATABASE.template()));
      assertThat(DATABASE
              .template()
              .queryForObject("select count(*) from views.fact_row", Integer.class))
          .isZero();
      assertThat(DATABASE
              .template()
              .queryForObject(
                  "select has_table_privilege('views.fact_row', 'insert')", Boolean.class))
          .isFalse();
    });
  }
}
