package nl.situatiebeeld.platform.testing.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import nl.situatiebeeld.platform.json.Json;
import nl.situatiebeeld.platform.problem.Refusal;
import tools.jackson.databind.JsonNode;

/** What came back. */
public record Answer(int status, String contentType, HttpHeaders headers, String body) {

  /** The body as JSON. */
  public JsonNode json() {
    return Json.mapper().readTree(body);
  }

  /** The text of a member of the body. */
  public String text(String member) {
    return json().get(member).asString();
  }

  /** Holds it to be exactly this refusal, as RFC 9457 wants it. */
  public Answer assertProblem(Refusal refusal) {
    assertThat(this)
        .as("answer %s", body)
        .extracting(Answer::status, Answer::contentType)
        .containsExactly(refusal.status(), "application/problem+json");
    assertThat(text("type")).isEqualTo("https://situatiebeeld.nl/problems/" + refusal.slug());
    assertThat(text("title")).isEqualTo(refusal.title());
    assertThat(json().get("status").asInt()).isEqualTo(refusal.status());
    assertThat(text("detail")).isNotBlank();
    assertThat(text("instance")).startsWith("/");
    return this;
  }

  /** Holds it to be an answer of success. */
  public Answer assertOk() {
    assertThat(status).as("answer %s", body).isBetween(200, 299);
    return this;
  }
}
