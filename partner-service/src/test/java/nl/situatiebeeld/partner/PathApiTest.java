package nl.situatiebeeld.partner;

import static nl.situatiebeeld.partner.running.Running.require;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.AgreementTopic;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.partner.running.Answer;
import nl.situatiebeeld.partner.running.Exercises;
import nl.situatiebeeld.partner.running.PartnerTopic;
import nl.situatiebeeld.partner.running.Path;
import nl.situatiebeeld.partner.running.Running;
import nl.situatiebeeld.partner.running.Someone;
import org.junit.jupiter.api.Test;

/** The path of an agreement, step by step, as its regions, assessor and steering group walk it. */
class PathApiTest {

  private static final String LATER = "2099-01-01T00:00:00Z";

  private final Running service = Running.service();
  private final Path path = new Path(service);

  @Test
  void P6_anAgreementWalksTheWholePathUntilItHolds() {
    String id = path.assessed(service.custodian());
    assertThat(Path.act(service.steeringGroup(), id, "position", Map.of("position", "CERTIFIED"))
            .problem())
        .isEqualTo("409 advice-missing");
    require(200, path.advise(id, "CERTIFIED", List.of()));
    require(
        200, Path.act(service.steeringGroup(), id, "position", Map.of("position", "CERTIFIED")));

    Answer now = service.admin().get("/agreements/" + id);
    assertThat(now.text("state")).isEqualTo("IN_FORCE");
    assertThat(now.text("phase")).isEqualTo("ASSESSMENT");
    assertThat(now.body().path("provisional").asBoolean()).isFalse();
    assertThat(now.body().path("topicsSettled").asInt()).isEqualTo(16);
    assertThat(now.body().path("topicsTotal").asInt()).isEqualTo(16);
    assertThat(now.body().at("/topics/0/dutch").asString()).isEqualTo("Definiëren kerntaken");
    assertThat(now.body().at("/assessment/parts")).hasSize(3);
    assertThat(now.body().at("/assessment/advice/assessor").asString()).isEqualTo("inspectie-jv");
    assertThat(now.body().at("/position/position").asString()).isEqualTo("CERTIFIED");
  }

  @Test
  void P6_aStepOutOfOrderSaysWhatIsMissing() {
    String id = service.draft(service.custodian(), "VR24");
    assertThat(path.phase(id, "EXECUTION").problem()).isEqualTo("409 phase-out-of-order");
    assertThat(path.settle(id, "financing").problem()).isEqualTo("409 wrong-phase");
    require(200, path.phase(id, "ELABORATION"));
    Answer open = path.phase(id, "EXECUTION");
    assertThat(open.problem()).isEqualTo("409 topics-open");
    assertThat(open.texts("topics")).contains("financing", "support").hasSize(16);
    assertThat(path.part(id, "DIRECTION", null).problem()).isEqualTo("409 topics-open");
    assertThat(path.settle(id, "mandate").problem()).isEqualTo("422 topic-unknown");
  }

  @Test
  void P6_aJointExerciseIsARealOneThatIsKnown() {
    String id = path.inExecution(service.custodian());
    assertThat(path.phase(id, "ASSESSMENT").problem()).isEqualTo("409 exercise-missing");
    String incident = Exercises.open(service, SituationKind.INCIDENT, "VR24");
    String others = Exercises.open(service, SituationKind.EXERCISE, "VR01", "VR02");
    await()
        .untilAsserted(() ->
            assertThat(path.exercise(id, incident).problem()).isEqualTo("422 not-an-exercise"));
    await()
        .untilAsserted(() ->
            assertThat(path.exercise(id, others).problem()).isEqualTo("422 exercise-of-others"));
    assertThat(path.exercise(id, "situation-none").problem()).isEqualTo("422 exercise-unknown");
  }

  @Test
  void P6_anExerciseIsJointWhenThePartnerWasActiveInIt() {
    String partner = service.custodian();
    String id = path.inExecution(partner);
    String without = Exercises.held(service, "VR24", "somebody-else");
    String watched = Exercises.monitored(service, partner, false);
    await()
        .untilAsserted(() -> assertThat(path.exercise(id, without).problem())
            .isEqualTo("422 partner-not-active-in-exercise"));
    await()
        .untilAsserted(() -> assertThat(path.exercise(id, watched).problem())
            .isEqualTo("422 partner-not-active-in-exercise"));
    String told = Exercises.reconstructed(service, partner, "VR24");
    await()
        .untilAsserted(() ->
            assertThat(path.exercise(id, told).problem()).isEqualTo("422 exercise-reconstructed"));
    String active = Exercises.monitored(service, partner, true);
    await().untilAsserted(() -> assertThat(path.exercise(id, active).status()).isEqualTo(200));
  }

  @Test
  void P6_aPartnerExercisesUnderAnAdHocAgreementBeforeItsFirstOneHolds() {
    String partner = service.custodian();
    Map<String, Object> terms = Running.terms(partner, "VR24");
    terms.putAll(
        Map.of("profile", "AD_HOC", "reason", "to exercise", "conditions", "only in the exercise"));
    String adHoc = require(201, service.admin().post("/agreements", terms)).id();
    Map<String, Object> certified = Map.of("position", "CERTIFIED", "reason", "to exercise");
    require(200, Path.act(service.steeringGroup(), adHoc, "position", certified));
    Map<String, Object> wanted = Running.terms(partner, "VR24");
    wanted.put("succeeds", adHoc);
    String id = require(201, service.admin().post("/agreements", wanted)).id();
    path.assess(path.execute(id), partner);
    require(200, path.advise(id, "CERTIFIED", List.of()));
    require(200, Path.act(service.steeringGroup(), id, "position", certified));
    assertThat(service.admin().get("/agreements/" + id).text("state")).isEqualTo("IN_FORCE");
    assertThat(service.admin().get("/agreements/" + adHoc).text("state")).isEqualTo("ENDED");
  }

  @Test
  void P6_anExerciseWasHeldWhileItsSituationWasOpen() {
    String partner = service.custodian();
    String id = path.inExecution(partner);
    String held = Exercises.held(service, "VR24", partner); // closed an hour after its opening
    for (Instant outside :
        List.of(Exercises.OPENED.minusSeconds(1), Exercises.OPENED.plusSeconds(3_601))) {
      await()
          .untilAsserted(() -> assertThat(path.exercise(id, held, outside).problem())
              .isEqualTo("422 exercise-held-outside-situation"));
    }
    assertThat(path.exercise(id, held, Exercises.OPENED.plusSeconds(3_600)).status())
        .isEqualTo(200);
  }

  @Test
  void P7_onlyAnIndependentAssessorAssesses() {
    String id = path.assessed(service.custodian());
    Map<String, Object> part =
        Map.of("part", "SETUP", "outcome", "SUFFICIENT", "findings", "in order");
    assertThat(Path.act(service.admin(), id, "assessment", part).problem())
        .isEqualTo("403 assessment-right-missing");
    assertThat(Path.act(service.someone("VR24", "assessor"), id, "assessment", part)
            .problem())
        .isEqualTo("403 assessor-not-independent");
    // V6: who reads every situation assesses nothing
    assertThat(Path.act(service.someone("inspectie-jv", "evaluator"), id, "assessment", part)
            .problem())
        .isEqualTo("403 assessment-right-missing");
    Someone assessor = service.someone("inspectie-jv", "assessor");
    assertThat(assessor.get("/agreements/" + id).status()).isEqualTo(200);
    assertThat(assessor.get("/agreements").body().path("agreements")).isEmpty();
  }

  @Test
  void P8_conditionsKeepItProvisionalUntilANewPosition() {
    String id = path.assessed(service.custodian());
    require(200, path.advise(id, "CONDITIONAL", List.of("a rota for the AC")));
    Map<String, Object> position = Map.of("position", "CONDITIONAL", "reassessBy", LATER);
    assertThat(Path.act(service.admin(), id, "position", position).problem())
        .isEqualTo("409 partner-consent-missing");
    Map<String, Object> yes = Map.of("remark", "so we agreed");
    assertThat(Path.act(service.someone("VR24", "reader"), id, "consent", yes).problem())
        .isEqualTo("403 consent-right-missing");
    assertThat(Path.act(service.someone("VR01", "partner-admin"), id, "consent", yes)
            .problem())
        .isEqualTo("403 agreement-right-missing");
    Someone partner = service.someone(
        service.admin().get("/agreements/" + id).text("partnerId"), "partner-admin");
    require(200, Path.act(partner, id, "consent", yes));
    assertThat(Path.act(partner, id, "consent", yes).problem())
        .isEqualTo("409 consent-given-already");
    require(200, Path.act(service.admin(), id, "position", position));
    Answer now = service.admin().get("/agreements/" + id);
    assertThat(now.body().path("provisional").asBoolean()).isTrue();
    assertThat(now.body().path("openConditions").asInt()).isEqualTo(1);
    assertThat(now.body().at("/reassessment/overdue").asBoolean()).isFalse();

    String condition = now.body().at("/position/conditions/0/id").asString();
    String met = "conditions/" + condition + "/met";
    require(200, Path.act(service.admin(), id, met, Map.of("note", "rota agreed")));
    assertThat(Path.act(service.admin(), id, met, Map.of("note", "again")).problem())
        .isEqualTo("422 condition-unknown");
    now = service.admin().get("/agreements/" + id);
    assertThat(now.body().path("openConditions").asInt()).isZero();
    assertThat(now.body().path("provisional").asBoolean()).isTrue();
  }

  @Test
  void P8_aDeviatingPositionHasAReasonAndIsShown() {
    String id = path.assessed(service.custodian());
    require(200, path.advise(id, "NOT_UNDER_THIS_PROFILE", List.of()));
    assertThat(Path.act(service.steeringGroup(), id, "position", Map.of("position", "CERTIFIED"))
            .problem())
        .isEqualTo("422 position-reason-required");
    require(
        200,
        Path.act(
            service.steeringGroup(),
            id,
            "position",
            Map.of("position", "CERTIFIED", "reason", "met since")));
    assertThat(service
            .admin()
            .get("/agreements/" + id)
            .body()
            .at("/position/deviates")
            .asBoolean())
        .isTrue();
  }

  @Test
  void P8_noEntryIntoForceAroundThePosition() {
    String id = service.draft(service.custodian(), "VR24");
    assertThat(Path.act(
                service.steeringGroup(),
                id,
                "position",
                Map.of("position", "CERTIFIED", "reason", "urgent"))
            .problem())
        .isEqualTo("409 advice-missing");
    assertThat(Path.act(service.admin(), id, "prior-position", Running.PRIOR).problem())
        .isEqualTo("403 agreement-right-missing");
    assertThat(Path.act(service.admin(), id, "entry-into-force", Map.of("reason", "x"))
            .status())
        .isEqualTo(404);
  }

  @Test
  void P2_aChangeOfProfileEndsThePredecessorAtTheSameMoment() {
    String partner = service.custodian();
    String before = service.draft(partner, "VR24");
    require(200, service.enter(before));
    Map<String, Object> terms = Running.terms(partner, "VR24");
    terms.put("profile", "KOPPEL");
    terms.put("succeeds", before);
    String after = require(201, service.admin().post("/agreements", terms)).id();
    require(200, path.phase(after, "ELABORATION"));
    AgreementTopic.of(Profile.KOPPEL)
        .forEach(topic -> require(200, path.settle(after, topic.code())));
    require(200, path.phase(after, "EXECUTION"));
    require(
        200,
        Path.act(
            service.steeringGroup(),
            after,
            "position",
            Map.of("position", "CERTIFIED", "reason", "smaller now")));

    Answer ended = service.admin().get("/agreements/" + before);
    assertThat(ended.text("state")).isEqualTo("ENDED");
    assertThat(ended.text("successor")).isEqualTo(after);
    assertThat(service.admin().get("/agreements/" + after).text("state")).isEqualTo("IN_FORCE");
    List<String> types = PartnerTopic.read(service.topic(), partner, 14).stream()
        .map(record -> PartnerTopic.header(record, "ce_type"))
        .toList();
    assertThat(types)
        .endsWith(
            "nl.situatiebeeld.position-taken.v1",
            "nl.situatiebeeld.agreement-entered-into-force.v1",
            "nl.situatiebeeld.agreement-ended.v2");
  }
}
