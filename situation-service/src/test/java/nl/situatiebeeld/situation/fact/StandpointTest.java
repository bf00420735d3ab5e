package nl.situatiebeeld.situation.fact;

import static nl.situatiebeeld.contracts.fact.FactStatus.PROPOSED;
import static nl.situatiebeeld.contracts.fact.FactStatus.REPORTED;
import static nl.situatiebeeld.contracts.fact.FactStatus.VERIFIED;
import static nl.situatiebeeld.contracts.fact.Sensitivity.RESTRICTED;
import static nl.situatiebeeld.contracts.fact.Sensitivity.SHARED;
import static nl.situatiebeeld.contracts.fact.Sensitivity.SOURCE_DATA;
import static nl.situatiebeeld.contracts.participation.ParticipationState.ACTIVE;
import static nl.situatiebeeld.contracts.participation.ParticipationState.MONITORING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.situatiebeeld.contracts.fact.FactStatus;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.standing.ParticipationStanding;
import nl.situatiebeeld.situation.testing.Someone;
import nl.situatiebeeld.situation.testing.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StandpointTest {

  private static final Map<String, Standpoint> EYES = new LinkedHashMap<>();

  static {
    EYES.put("leading region", of(Someone.managerOf("VR24"), null));
    EYES.put("other region", of(Someone.managerOf("VR23"), null));
    for (Profile profile : Profile.values()) {
      for (ParticipationState state : List.of(MONITORING, ACTIVE)) {
        if (state == ACTIVE || profile == Profile.STANDBY) {
          EYES.put(profile + " " + state, taking(profile, state));
        }
      }
    }
    EYES.put("nobody", new Standpoint.Outside());
  }

  private static Standpoint taking(Profile profile, ParticipationState state) {
    ParticipationStanding granted = Standing.taking("me", profile, state, List.of("meteo"), null);
    return of(Someone.in("me", "hin", "reporter"), granted);
  }

  private static Standpoint of(
      Party party, @org.jspecify.annotations.Nullable ParticipationStanding participation) {
    return Standpoint.of(party, Standing.open(), Optional.ofNullable(participation), Standing.NOW);
  }

  private record Seen(Saying saying, FactStatus status, String owner, boolean disclosed) {}

  private static final List<Seen> FACTS = List.of(
      new Seen(Saying.that("shared"), REPORTED, "x", false),
      new Seen(Saying.that("shared, verified"), VERIFIED, "x", false),
      new Seen(Saying.that("other theme").in("care"), VERIFIED, "x", false),
      new Seen(Saying.that("disclosed"), REPORTED, "x", true),
      new Seen(Saying.that("withheld").labelled(RESTRICTED, "y"), VERIFIED, "x", true),
      new Seen(Saying.that("addressed").labelled(RESTRICTED, "me", "VR23"), VERIFIED, "x", false),
      new Seen(Saying.that("source data").labelled(SOURCE_DATA), VERIFIED, "x", true),
      new Seen(Saying.that("proposal").labelled(SHARED), PROPOSED, "x", false),
      new Seen(Saying.that("own proposal").in("care"), PROPOSED, "me", false));

  @Test
  void V1_to_V6_whoSeesWhat() {
    String table = EYES.entrySet().stream()
        .map(eyes -> "%-20s".formatted(eyes.getKey())
            + FACTS.stream()
                .map(f ->
                    eyes.getValue().sees(f.saying().content(), f.status(), f.owner(), f.disclosed())
                        ? "| yes "
                        : "| -   ")
                .collect(Collectors.joining()))
        .map(String::strip)
        .collect(Collectors.joining("\n"));
    // shared | verified | other theme | disclosed | withheld | addressed | source | proposal | own
    assertThat(table).isEqualTo("""
        leading region      | yes | yes | yes | yes | yes | yes | yes | yes | yes
        other region        | yes | yes | yes | yes | -   | yes | yes | yes | yes
        KERN ACTIVE         | yes | yes | -   | yes | -   | yes | yes | -   | yes
        STRUCTUREEL ACTIVE  | yes | yes | -   | yes | -   | yes | -   | -   | yes
        KOPPEL ACTIVE       | -   | -   | -   | -   | -   | -   | -   | -   | yes
        STANDBY MONITORING  | -   | yes | -   | -   | -   | yes | -   | -   | yes
        STANDBY ACTIVE      | yes | yes | -   | yes | -   | yes | -   | -   | yes
        AD_HOC ACTIVE       | -   | -   | -   | yes | -   | -   | -   | -   | yes
        nobody              | -   | -   | -   | -   | -   | -   | -   | -   | -
        """.strip());
  }

  @ParameterizedTest
  @EnumSource(
      names = {"MONITORING", "ACTIVE"},
      mode = EnumSource.Mode.EXCLUDE)
  void S3_whoDoesNotTakePartStandsOutside(ParticipationState state) {
    var standing = Standing.taking("me", Profile.KERN, state);
    assertThat(of(Someone.reporterOf("me"), standing)).isEqualTo(new Standpoint.Outside());
  }

  @Test
  void S5_onlyTheSecondedHinActsForAnAdHocPartner() {
    var standing = Standing.taking("me", Profile.AD_HOC, ACTIVE);
    assertThat(of(Someone.reporterOf("me"), standing)).isEqualTo(new Standpoint.Outside());
    assertThat(of(Someone.in("me", "hin", "reporter"), standing))
        .isInstanceOf(Standpoint.OfPartner.class);
    assertThat(of(Someone.retelling("me", Standing.NOW), standing))
        .isInstanceOf(Standpoint.OfPartner.class);
  }

  @Test
  void V6_anEvaluatorWithoutAPartInALiveSituationStandsOutside() {
    assertThat(of(Someone.evaluator(), null)).isEqualTo(new Standpoint.Outside());
  }
}
