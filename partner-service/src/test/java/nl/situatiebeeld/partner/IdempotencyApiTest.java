package nl.situatiebeeld.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.situatiebeeld.partner.running.Answer;
import nl.situatiebeeld.partner.running.Running;
import org.junit.jupiter.api.Test;

class IdempotencyApiTest {

  private final Running service = Running.service();

  @Test
  void theSameKeyAndBodyGiveTheSameAnswer() {
    Map<String, Object> partner = Map.of("name", "Twee keer gevraagd");
    Answer first = service.admin().post("/partners", partner, "Idempotency-Key", "same-1");
    Answer again = service.admin().post("/partners", partner, "Idempotency-Key", "same-1");
    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.id()).isEqualTo(first.id());
  }

  @Test
  void theSameKeyForAnotherRequestIsRefused() {
    Running.require(
        201,
        service.admin().post("/partners", Map.of("name", "Een"), "Idempotency-Key", "other-1"));
    assertThat(service
            .admin()
            .post("/partners", Map.of("name", "Twee"), "Idempotency-Key", "other-1")
            .problem())
        .isEqualTo("422 idempotency-key-reused");
  }

  @Test
  void keysOfOthersAreTheirs() {
    Map<String, Object> partner = Map.of("name", "Van iemand anders");
    Answer ours = service.admin().post("/partners", partner, "Idempotency-Key", "mine-1");
    Answer theirs = service
        .someone("VR23", "partner-admin")
        .post("/partners", partner, "Idempotency-Key", "mine-1");
    assertThat(theirs.status()).isEqualTo(201);
    assertThat(theirs.id()).isNotEqualTo(ours.id());
  }

  @Test
  void aRefusalIsNotRemembered() {
    String id = Running.freshId();
    Map<String, Object> task = Map.of("code", "taak", "name", "Taak", "category", "CUSTODIAN");
    String path = "/partners/" + id + "/core-tasks";
    assertThat(service.admin().post(path, task, "Idempotency-Key", "refused-1").status())
        .isEqualTo(404);
    Running.require(201, service.admin().post("/partners", Map.of("id", id, "name", "Later")));
    assertThat(service.admin().post(path, task, "Idempotency-Key", "refused-1").status())
        .isEqualTo(200);
  }

  @Test
  void aKeyHasAForm() {
    Answer refused =
        service.admin().post("/partners", Map.of("name", "X"), "Idempotency-Key", "k".repeat(101));
    assertThat(refused.problem()).isEqualTo("400 invalid-field");
    assertThat(refused.text("field")).isEqualTo("Idempotency-Key");
  }
}
