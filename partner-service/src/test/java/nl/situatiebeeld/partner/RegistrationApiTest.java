package nl.situatiebeeld.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.partner.running.Answer;
import nl.situatiebeeld.partner.running.Running;
import org.junit.jupiter.api.Test;

class RegistrationApiTest {

  private final Running service = Running.service();

  @Test
  void P1_aPartnerWithCoreTasksIsRegisteredAndReadAtOnce() {
    String id = Running.freshId();
    Answer registered = service.admin().post("/partners", Map.of("id", id, "name", "Defensie"));
    assertThat(registered.status()).isEqualTo(201);
    assertThat(registered.id()).isEqualTo(id);
    assertThat(registered.text("position")).isNotEmpty();
    service.assign(id, "objecten", "CUSTODIAN");
    Answer assigned = service.admin().post("/partners/" + id + "/core-tasks", task("bijstand"));
    assertThat(assigned.status()).isEqualTo(200);

    Answer partner = service.admin().get("/partners/" + id);
    assertThat(partner.body().toString())
        .isEqualTo("{\"id\":\"" + id + "\",\"name\":\"Defensie\",\"coreTasks\":["
            + "{\"code\":\"bijstand\",\"name\":\"Bijstand\",\"category\":\"SERVICE_PROVIDER\","
            + "\"themes\":[\"care\",\"measures\"]},"
            + "{\"code\":\"objecten\",\"name\":\"Taak objecten\",\"category\":\"CUSTODIAN\","
            + "\"themes\":[]}],\"regions\":[],\"wishedRegions\":[],\"users\":[],"
            + "\"warnings\":[]}");
  }

  @Test
  void anIdIsMadeWhenNoneIsChosen() {
    Answer registered = service.admin().post("/partners", Map.of("name", "Iemand"));
    assertThat(registered.id()).startsWith("partner-").hasSize(44);
    service.assign(registered.id(), "bijstand", "SERVICE_PROVIDER");
  }

  @Test
  void anIdIsTakenOnce() {
    String id = service.custodian();
    assertThat(
            service.admin().post("/partners", Map.of("id", id, "name", "Twee")).problem())
        .isEqualTo("409 partner-already-registered");
  }

  @Test
  void P1_aCodeIsTakenOncePerPartner() {
    String path = "/partners/" + service.custodian() + "/core-tasks";
    Running.require(200, service.admin().post(path, task("bijstand")));
    assertThat(service.admin().post(path, task("bijstand")).problem())
        .isEqualTo("409 core-task-already-assigned");
  }

  @Test
  void P1_coreTasksHaveALimit() {
    String id = service.custodian();
    for (int i = 2; i <= 5; i++) {
      service.assign(id, "taak-" + i, "CUSTODIAN");
    }
    assertThat(service
            .admin()
            .post("/partners/" + id + "/core-tasks", task("taak-6"))
            .problem())
        .isEqualTo("409 too-many-core-tasks");
  }

  @Test
  void P1_coreTasksOfNobodyAreRefused() {
    assertThat(service
            .admin()
            .post("/partners/niemand/core-tasks", task("bijstand"))
            .problem())
        .isEqualTo("404 partner-unknown");
    assertThat(
            service.admin().post("/partners/N_O/core-tasks", task("bijstand")).problem())
        .isEqualTo("404 partner-unknown");
  }

  @Test
  void onlyPartnerAdministratorsOfRegionsRegister() {
    Map<String, Object> partner = Map.of("name", "Iemand");
    for (var stranger : List.of(
        service.someone("VR24", "information-manager", "steering-group"),
        service.someone("waterschap-limburg", "partner-admin"),
        service.someone("ncc", "national-centre"))) {
      Answer refused = stranger.post("/partners", partner);
      assertThat(refused.problem()).isEqualTo("403 registration-right-missing");
      assertThat(refused.body().at("/missing/roles/0").asString()).isEqualTo("partner-admin");
      assertThat(
              stranger.post("/partners/defensie/core-tasks", task("bijstand")).problem())
          .isEqualTo("403 registration-right-missing");
    }
  }

  @Test
  void badFieldsAreNamed() {
    refuses("id", Map.of("id", "Hoofdletter", "name", "Iemand"));
    refuses("name", Map.of("id", "iemand"));
    refuses("name", Map.of("name", "n".repeat(201)));
    refuses("name", Map.of("name", "nul \u0000"));
    Answer unknown = service.admin().post("/partners", Map.of("name", "Iemand", "naam", "X"));
    assertThat(unknown.problem()).isEqualTo("400 unknown-field");
    assertThat(unknown.text("field")).isEqualTo("naam");
    assertThat(service.admin().postText("/partners", "{\"name\":").problem())
        .isEqualTo("400 malformed-request");
  }

  @Test
  void badFieldsOfCoreTasksAreNamed() {
    String path = "/partners/" + service.custodian() + "/core-tasks";
    refusesTask(path, "code", "X");
    refusesTask(path, "name", " ");
    refusesTask(path, "category", null);
    refusesTask(path, "category", "VITAL");
    refusesTask(path, "themes", List.of("care", "care"));
    refusesTask(path, "themes", List.of("Zorg"));
  }

  private void refuses(String field, Map<String, Object> body) {
    Answer refused = service.admin().post("/partners", body);
    assertThat(refused.problem()).isEqualTo("400 invalid-field");
    assertThat(refused.text("field")).isEqualTo(field);
  }

  private void refusesTask(
      String path, String field, @org.jspecify.annotations.Nullable Object value) {
    Map<String, Object> body = new HashMap<>(task("bijstand"));
    if (value == null) {
      body.remove(field);
    } else {
      body.put(field, value);
    }
    Answer refused = service.admin().post(path, body);
    assertThat(refused.problem()).isEqualTo("400 invalid-field");
    assertThat(refused.text("field")).startsWith(field);
  }

  private static Map<String, Object> task(String code) {
    return Map.of(
        "code",
        code,
        "name",
        "Bijstand",
        "category",
        "SERVICE_PROVIDER",
        "themes",
        List.of("care", "measures"));
  }
}
