package nl.situatiebeeld.partner;

import static nl.situatiebeeld.partner.running.Running.require;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.situatiebeeld.partner.running.Answer;
import nl.situatiebeeld.partner.running.Running;
import nl.situatiebeeld.partner.running.Someone;
import org.junit.jupiter.api.Test;

class UserApiTest {

  private static final String AT = "2026-01-01T00:00:00Z";

  private final Running service = Running.service();

  @Test
  void P11_whatPeopleAreMissingIsAWarningOnThePartner() {
    String partner = service.custodian();
    service.draft(partner, "VR24");
    Someone own = service.someone(partner, "partner-admin");
    String user = partner + "-u1";
    require(200, own.post("/partners/" + partner + "/users", Map.of("userId", user)));
    assertThat(warnings(partner)).containsExactly("USER_AGREEMENT_MISSING", "TRAINING_MISSING");
    String path = "/partners/" + partner + "/users/" + user;
    require(200, own.post(path + "/user-agreement", Map.of("signedAt", AT)));
    require(
        200, service.admin().post(path + "/training", Map.of("training", "IM", "completedAt", AT)));
    assertThat(warnings(partner)).isEmpty();
    require(200, own.send("DELETE", path, "x/y", ""));
    assertThat(own.send("DELETE", path, "x/y", "").problem()).isEqualTo("404 user-unknown");
  }

  @Test
  void P11_koppelAsksForNoTraining() {
    String partner = service.custodian();
    Map<String, Object> terms = Running.terms(partner, "VR24");
    terms.put("profile", "KOPPEL");
    require(201, service.admin().post("/agreements", terms));
    Map<String, Object> user = Map.of("userId", partner + "-u1");
    require(200, service.admin().post("/partners/" + partner + "/users", user));
    assertThat(warnings(partner)).containsExactly("USER_AGREEMENT_MISSING");
  }

  @Test
  void P11_eachPersonActsForOneOrganisation() {
    String one = service.custodian();
    String other = service.custodian();
    Map<String, Object> user = Map.of("userId", one + "-u1");
    require(200, service.admin().post("/partners/" + one + "/users", user));
    assertThat(service.admin().post("/partners/" + one + "/users", user).problem())
        .isEqualTo("409 user-already-added");
    assertThat(service.admin().post("/partners/" + other + "/users", user).problem())
        .isEqualTo("409 user-acts-for-another");
    assertThat(service.admin().post("/partners/nobody-at-all/users", user).problem())
        .isEqualTo("404 partner-unknown");
  }

  @Test
  void P11_aUserIsAnOpaqueIdAndNoName() {
    String partner = service.custodian();
    for (String name : List.of("Jan de Boer", "jan@waterschap.nl", "", "-")) {
      Answer refused =
          service.admin().post("/partners/" + partner + "/users", Map.of("userId", name));
      assertThat(refused.text("field")).as(name).isEqualTo("userId");
    }
  }

  @Test
  void peopleHaveALimitAndDatesLieInThePast() {
    String partner = service.custodian();
    for (int i = 1; i <= 3; i++) {
      Map<String, Object> user = Map.of("userId", partner + "-u" + i);
      require(200, service.admin().post("/partners/" + partner + "/users", user));
    }
    Map<String, Object> more = Map.of("userId", partner + "-u4");
    assertThat(service.admin().post("/partners/" + partner + "/users", more).problem())
        .isEqualTo("409 too-many-users");
    String path = "/partners/" + partner + "/users/" + partner + "-u1/user-agreement";
    assertThat(service
            .admin()
            .post(path, Map.of("signedAt", "2099-01-01T00:00:00Z"))
            .problem())
        .isEqualTo("422 user-date-in-future");
  }

  @Test
  void V5_othersDoNotKeepItsPeople() {
    String partner = service.custodian();
    for (Someone stranger : List.of(
        service.someone("VR24", "information-manager"),
        service.someone("another-partner", "partner-admin"),
        service.someone(partner, "reporter"))) {
      assertThat(stranger
              .post("/partners/" + partner + "/users", Map.of("userId", "u"))
              .problem())
          .isEqualTo("403 registration-right-missing");
    }
  }

  private List<String> warnings(String partner) {
    return service
        .admin()
        .get("/partners/" + partner)
        .body()
        .path("warnings")
        .valueStream()
        .map(warning -> warning.path("code").asString())
        .toList();
  }
}
