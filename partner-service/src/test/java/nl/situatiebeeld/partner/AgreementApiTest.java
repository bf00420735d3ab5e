package nl.situatiebeeld.partner;

import static nl.situatiebeeld.partner.running.Running.require;
import static nl.situatiebeeld.partner.running.Running.terms;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.partner.running.Answer;
import nl.situatiebeeld.partner.running.Running;
import nl.situatiebeeld.partner.running.Someone;
import org.junit.jupiter.api.Test;

class AgreementApiTest {

  private final Running service = Running.service();

  @Test
  void anAgreementIsDraftedEntersIntoForceAndEnds() {
    String partner = service.custodian();
    String id = service.draft(partner, "VR24");
    assertThat(id).startsWith("agreement-");
    assertThat(row(partner)).contains("\"state\":\"DRAFTED\"").doesNotContain("\"from\"");

    Map<String, Object> entry = new HashMap<>(Running.PRIOR);
    entry.put("from", "2026-01-01T00:00:00+01:00");
    Answer entered = service.steeringGroup().post("/agreements/" + id + "/prior-position", entry);
    assertThat(entered.status()).isEqualTo(200);
    assertThat(entered.id()).isEqualTo(id);
    assertThat(row(partner))
        .startsWith("[{\"id\":\"" + id + "\",\"partnerId\":\"" + partner
            + "\",\"coreTask\":\"waterbeheer\",\"category\":\"CUSTODIAN\",\"profile\":\"KERN\","
            + "\"regions\":[\"VR24\"],\"wishedRegions\":[],\"scope\":\"REGIONAL\","
            + "\"state\":\"IN_FORCE\",\"from\":\"2025-12-31T23:00:00Z\",");

    assertThat(end(service.admin(), id).status()).isEqualTo(200);
    assertThat(row(partner)).contains("\"state\":\"ENDED\"");
    assertThat(end(service.admin(), id).problem()).isEqualTo("409 agreement-has-ended");
  }

  @Test
  void P2_theProfileMustFitTheCategory() {
    Map<String, Object> terms = terms(service.custodian(), "VR24");
    terms.put("profile", "STANDBY");
    Answer refused = service.admin().post("/agreements", terms);
    assertThat(refused.problem()).isEqualTo("422 profile-not-allowed");
    assertThat(refused.texts("allowed")).containsExactly("KERN", "STRUCTUREEL", "KOPPEL");
  }

  @Test
  void P2_adHocInsteadOfPreparingNeedsAReason() {
    Map<String, Object> terms = terms(service.custodian(), "VR24");
    terms.put("profile", "AD_HOC");
    assertThat(service.admin().post("/agreements", terms).problem())
        .isEqualTo("422 ad-hoc-reason-required");
    terms.put("reason", "no capacity to prepare");
    assertThat(service.admin().post("/agreements", terms).problem())
        .isEqualTo("422 ad-hoc-conditions-required");
    terms.put("conditions", "only under a seconded HIN");
    require(201, service.admin().post("/agreements", terms));
  }

  @Test
  void P3_scopeIsDerivedAndExistingAndWishedRegionsAreKeptApart() {
    String partner = service.custodian();
    Map<String, Object> terms = terms(partner, "VR24");
    terms.put("wishedRegions", List.of("VR23"));
    assertThat(service.admin().post("/agreements", terms).problem())
        .isEqualTo("403 wish-of-another-region");
    String first =
        require(201, service.steeringGroup().post("/agreements", terms)).id();
    assertThat(reach(partner)).isEqualTo("REGIONAL [] [VR23, VR24]");
    require(200, service.enter(first));
    assertThat(reach(partner)).isEqualTo("REGIONAL [VR24] [VR23]");
    String second = service.draft(partner, "VR22", "VR24");
    assertThat(reach(partner)).isEqualTo("SUPRAREGIONAL [VR24] [VR22, VR23]");
    require(200, end(service.steeringGroup(), second));
    assertThat(reach(partner)).isEqualTo("REGIONAL [VR24] [VR23]");
  }

  @Test
  void oneAgreementInForcePerCoreTaskAndRegion() {
    String partner = service.custodian();
    String first = service.draft(partner, "VR23", "VR24");
    String second = service.draft(partner, "VR24");
    require(200, service.enter(first));
    Answer refused = service.enter(second);
    assertThat(refused.problem()).isEqualTo("409 region-already-covered");
    assertThat(refused.texts("regions")).containsExactly("VR24");
    assertThat(refused.texts("agreements")).containsExactly(first);
    require(200, end(service.admin(), first)); // VR24 leaves it
    require(200, service.enter(second));
  }

  @Test
  void agreementsNameWhatExists() {
    refusesTerms("422 agreement-partner-unknown", terms("niemand", "VR24"));
    Map<String, Object> otherTask = terms(service.custodian(), "VR24");
    otherTask.put("coreTask", "gas");
    refusesTerms("422 core-task-unknown", otherTask);
    Map<String, Object> region = terms(service.custodian(), "VR24", "VR99");
    refusesTerms("422 region-unknown", region);
    Map<String, Object> twice = terms(service.custodian(), "VR24");
    twice.put("wishedRegions", List.of("VR24"));
    refusesTerms("422 region-existing-and-wished", twice);
  }

  @Test
  void badFieldsAreNamed() {
    for (String field : List.of("partnerId", "coreTask", "profile", "regions")) {
      Map<String, Object> terms = terms("iemand", "VR24");
      terms.remove(field);
      Answer refused = service.admin().post("/agreements", terms);
      assertThat(refused.problem()).isEqualTo("400 invalid-field");
      assertThat(refused.text("field")).isEqualTo(field);
    }
    Map<String, Object> manyRegions = terms("iemand", "VR24");
    manyRegions.put("regions", java.util.Collections.nCopies(26, "VR24"));
    refusesTerms("400 invalid-field", manyRegions);
  }

  @Test
  void runningAgreementsHaveALimit() {
    String partner = service.custodian();
    for (int i = 1; i <= 5; i++) {
      service.draft(partner, "VR0" + i);
    }
    refusesTerms("409 too-many-agreements", terms(partner, "VR24"));
  }

  @Test
  void whatIsNoAgreementIsUnknown() {
    for (String id : List.of("agreement-0", service.custodian(), "A")) {
      assertThat(service.enter(id).problem()).isEqualTo("404 agreement-unknown");
      assertThat(end(service.admin(), id).problem()).isEqualTo("404 agreement-unknown");
      assertThat(service.admin().get("/agreements/" + id).problem())
          .isEqualTo("404 agreement-unknown");
    }
  }

  @Test
  void P8_aRegionDecidesOnRegionalPartnersTheSteeringGroupOnAll() {
    String partner = service.custodian();
    String id = service.draft(partner, "VR23", "VR24");
    Someone elsewhere = service.someone("VR01", "partner-admin");
    Answer refused = end(elsewhere, id);
    assertThat(refused.problem()).isEqualTo("403 agreement-right-missing");
    assertThat(refused.body().at("/missing/organisation").toString())
        .isEqualTo("[\"VR23\",\"VR24\"]");

    service.draft(partner, "VR22");
    Answer tooWide = end(service.admin(), id);
    assertThat(tooWide.problem()).isEqualTo("403 agreement-right-missing");
    assertThat(tooWide.text("scope")).isEqualTo("SUPRAREGIONAL");
    require(200, end(service.steeringGroup(), id));
  }

  @Test
  void P1_aCoreTaskUnderAnAgreementIsNotWidenedByARegion() {
    String partner = service.custodian();
    require(200, service.enter(service.draft(partner, "VR24")));
    Someone stranger = service.someone("VR01", "partner-admin");
    assertThat(change(stranger, partner, "[\"care\"]").problem())
        .isEqualTo("403 core-task-of-other-regions");
    require(200, change(service.admin(), partner, "[\"care\"]"));
    assertThat(change(service.admin(), partner, "[]").problem()).isEqualTo("409 core-task-widened");
    require(200, change(service.steeringGroup(), partner, "[]"));
  }

  private static Answer change(Someone who, String partner, String themes) {
    return who.send(
        "PUT",
        "/partners/" + partner + "/core-tasks/waterbeheer",
        "application/json",
        "{\"name\":\"Water\",\"themes\":" + themes + "}");
  }

  @Test
  void V5_othersDoNotDecide() {
    String partner = service.custodian();
    String id = service.draft(partner, "VR24");
    for (Someone stranger : List.of(
        service.someone("VR24", "information-manager"),
        service.someone(partner, "steering-group", "partner-admin"),
        service.someone("ncc", "national-centre"))) {
      assertThat(stranger.post("/agreements/" + id + "/position", Map.of()).problem())
          .isEqualTo("403 decision-right-missing");
      assertThat(end(stranger, id).problem()).isEqualTo("403 decision-right-missing");
    }
    assertThat(service
            .someone(partner, "steering-group", "partner-admin")
            .post("/agreements", terms(partner, "VR24"))
            .problem())
        .isEqualTo("403 registration-right-missing");
    assertThat(service
            .someone("VR01", "partner-admin")
            .post("/agreements", terms(partner, "VR24"))
            .problem())
        .isEqualTo("403 agreement-right-missing");
  }

  private void refusesTerms(String problem, Map<String, Object> terms) {
    assertThat(service.admin().post("/agreements", terms).problem()).isEqualTo(problem);
  }

  private static Answer end(Someone who, String id) {
    return who.post("/agreements/" + id + "/termination", Map.of("reason", "no longer needed"));
  }

  private String row(String partner) {
    return service
        .admin()
        .get("/agreements?partner=" + partner)
        .body()
        .path("agreements")
        .toString();
  }

  private String reach(String partner) {
    Answer read = service.admin().get("/partners/" + partner);
    return read.text("scope") + " " + read.texts("regions") + " " + read.texts("wishedRegions");
  }
}
