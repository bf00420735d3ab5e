package nl.situatiebeeld.situation.participation;

import static nl.situatiebeeld.situation.participation.GivenParticipation.ITSELF;
import static nl.situatiebeeld.situation.participation.GivenParticipation.PARTNER;
import static nl.situatiebeeld.situation.participation.GivenParticipation.REGION;
import static nl.situatiebeeld.situation.participation.GivenParticipation.given;
import static nl.situatiebeeld.situation.participation.GivenParticipation.grant;
import static nl.situatiebeeld.situation.participation.GivenParticipation.present;
import static nl.situatiebeeld.situation.participation.GivenParticipation.seek;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.participation.ParticipationEvent;
import nl.situatiebeeld.contracts.participation.ParticipationEvent.ParticipationInvited;
import nl.situatiebeeld.contracts.participation.ParticipationEvent.ParticipationRequested;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.situation.participation.ParticipationCommand.ActivateParticipation;
import nl.situatiebeeld.situation.participation.ParticipationCommand.DetachPartner;
import nl.situatiebeeld.situation.participation.ParticipationCommand.RefuseAccess;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.standing.SituationStanding;
import nl.situatiebeeld.situation.testing.Someone;
import nl.situatiebeeld.situation.testing.Standing;
import org.junit.jupiter.api.Test;

class ParticipationDeciderTest {

  /** Every state; the last but one ended by itself a moment ago (S5). */
  private static final Map<String, Participation> STATES = new LinkedHashMap<>();

  /** Every command, by whom it is normally given. */
  private static final Map<String, Given> COMMANDS = new LinkedHashMap<>();

  private record Given(Party by, ParticipationCommand command) {}

  static {
    STATES.put("none", new Participation.Absent());
    STATES.put("requested", new Participation.Requested());
    STATES.put("invited", new Participation.Invited());
    STATES.put("monitoring", present(ParticipationState.MONITORING, null));
    STATES.put("active", present(ParticipationState.ACTIVE, Standing.NOW.plusSeconds(1)));
    STATES.put("over", present(ParticipationState.MONITORING, Standing.NOW));
    STATES.put("detached", new Participation.Detached());
    COMMANDS.put("request", new Given(ITSELF, seek()));
    COMMANDS.put("invite", new Given(REGION, seek()));
    COMMANDS.put("decline", new Given(ITSELF, new RefuseAccess("geen taak")));
    COMMANDS.put("turn down", new Given(REGION, new RefuseAccess("geen taak")));
    COMMANDS.put("let monitor", new Given(REGION, grant(ParticipationState.MONITORING)));
    COMMANDS.put("let act", new Given(REGION, grant(ParticipationState.ACTIVE)));
    COMMANDS.put("activate", new Given(REGION, new ActivateParticipation("nodig")));
    COMMANDS.put("detach", new Given(REGION, new DetachPartner("klaar")));
  }

  private static String table(BiFunction<Participation, Given, String> outcome) {
    return STATES.entrySet().stream()
        .map(state -> "%-10s".formatted(state.getKey())
            + COMMANDS.values().stream()
                .map(given -> " | " + outcome.apply(state.getValue(), given))
                .collect(Collectors.joining()))
        .collect(Collectors.joining("\n"));
  }

  private static String outcomes(SituationStanding situation) {
    return table(
        (state, given) -> given(state).in(situation).by(given.by()).outcome(given.command()));
  }

  private static String squeezed(String table) {
    return table
        .strip()
        .lines()
        .map(l -> l.replaceAll(" +", " ").strip())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void S3_everyTransitionIsAllowedOrRefusedAsThisTableSays() {
    assertThat(squeezed(outcomes(Standing.open()))).isEqualTo(squeezed("""
        none       | REQUESTED          | INVITED            | nothing-to-refuse   | nothing-to-refuse | not-asked  | not-asked | not-monitoring | not-taking-part
        requested  | takes-part-already | takes-part-already | not-yours-to-refuse | NONE              | MONITORING | ACTIVE    | not-monitoring | not-taking-part
        invited    | takes-part-already | takes-part-already | NONE                | NONE              | MONITORING | ACTIVE    | not-monitoring | not-taking-part
        monitoring | takes-part-already | takes-part-already | nothing-to-refuse   | nothing-to-refuse | MONITORING | ACTIVE    | ACTIVE         | DETACHED
        active     | takes-part-already | takes-part-already | nothing-to-refuse   | nothing-to-refuse | MONITORING | ACTIVE    | not-monitoring | DETACHED
        over       | REQUESTED          | INVITED            | nothing-to-refuse   | nothing-to-refuse | not-asked  | not-asked | not-monitoring | not-taking-part
        detached   | REQUESTED          | INVITED            | nothing-to-refuse   | nothing-to-refuse | not-asked  | not-asked | not-monitoring | not-taking-part
        """));
  }

  @Test
  void S2_inAClosedSituationAPartnerIsDetachedAndNothingElse() {
    String closed = "situation-closed | ".repeat(7);
    assertThat(squeezed(outcomes(Standing.closed())))
        .isEqualTo(squeezed("""
            none       | CLOSED not-taking-part
            requested  | CLOSED not-taking-part
            invited    | CLOSED not-taking-part
            monitoring | CLOSED DETACHED
            active     | CLOSED DETACHED
            over       | CLOSED not-taking-part
            detached   | CLOSED not-taking-part
            """.replace("CLOSED ", closed)));
  }

  @Test
  void S4_onlyTheLeadingRegionsInformationManagerDirects() {
    for (Party other : List.of(
        Someone.managerOf("VR23"),
        Someone.reporterOf("VR24"),
        Someone.managerOf("VR01"),
        Someone.reporterOf("enexis"),
        Someone.evaluator())) {
      assertThat(table((state, given) -> given(state).by(other).outcome(given.command()))
              .replaceAll("(?m)^\\w+ *", ""))
          .as("%s, whatever the state: no more is told than this", other.organisation())
          .isEqualTo(("| not-leading ".repeat(8).strip() + "\n").repeat(7).strip());
    }
  }

  @Test
  void V5_anOrganisationWithoutARoleAsksAndDeclinesNothing() {
    Party nobody = Someone.in(PARTNER, "stagiair");
    assertThat(given().by(nobody).outcome(seek())).isEqualTo("role-missing");
    assertThat(given(new Participation.Invited()).by(nobody).outcome(new RefuseAccess("nee")))
        .isEqualTo("role-missing");
  }

  @Test
  void S4_aPartnerDoesNotLetItselfIn() {
    var requested = given(new Participation.Requested()).by(ITSELF);
    assertThat(requested.outcome(grant(ParticipationState.ACTIVE))).isEqualTo("not-leading");
    var monitoring = given(present(ParticipationState.MONITORING, null)).by(ITSELF);
    assertThat(monitoring.outcome(new ActivateParticipation("x"))).isEqualTo("not-leading");
    assertThat(monitoring.outcome(new DetachPartner("x"))).isEqualTo("not-leading");
  }

  @Test
  void S3_everyTransitionIsAnEventWithActorAndReason() {
    assertThat(given().by(ITSELF).decides(seek()))
        .isEqualTo(new ParticipationRequested(
            Standing.SITUATION, PARTNER, "watersysteem", "nodig", new Actor(PARTNER, "reader")));
    assertThat(given().decides(seek()))
        .isEqualTo(new ParticipationInvited(
            Standing.SITUATION,
            PARTNER,
            "watersysteem",
            "nodig",
            new Actor("VR24", "information-manager")));
    STATES
        .values()
        .forEach(state -> COMMANDS.values().forEach(given -> {
          var party = given(state).by(given.by());
          if (!party.outcome(given.command()).contains("-")) {
            ParticipationEvent event = party.decides(given.command());
            assertThat(event.by()).isEqualTo(given.by().actor());
            assertThat(event.reason()).isIn("nodig", "geen taak", "klaar");
            assertThat(event.partnerId()).isEqualTo(PARTNER);
            assertThat(event.situationId()).isEqualTo(Standing.SITUATION);
          }
        }));
  }

  @Test
  void P1_onlyAKnownPartnerIsLetIn() {
    given().ofAnUnknownPartner().refuses(seek(), ParticipationRefusal.UNKNOWN_PARTNER);
    given().ofAnUnknownPartner().by(ITSELF).refuses(seek(), ParticipationRefusal.UNKNOWN_PARTNER);
  }

  @Test
  void S4_activationBringsTheRightsOfBeingActive() {
    var standby =
        present(ParticipationState.MONITORING, Profile.STANDBY, List.of("care"), null, null);
    var active = (Participation.Present)
        given(standby).after(new ActivateParticipation("nodig")).now();
    assertThat(active.rights())
        .isEqualTo(ProfileTable.rights(Profile.STANDBY, ParticipationState.ACTIVE));
    assertThat(active.grant().themes()).containsExactly("care");
    assertThat(active.code()).isEqualTo(ParticipationState.ACTIVE);
  }
}
