package nl.situatiebeeld.platform.problem;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.stream.Stream;
import nl.situatiebeeld.platform.testing.Logs;
import nl.situatiebeeld.platform.testing.service.Answer;
import nl.situatiebeeld.platform.testing.service.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bad request gets the right problem, and none of its content gets anywhere. */
class RequestTest {

  private static final String MARKER = "MARKER7f3a";
  private static final CommonRefusal MALFORMED = CommonRefusal.MALFORMED_REQUEST;
  private static final CommonRefusal INVALID = CommonRefusal.INVALID_FIELD;

  private final RunningService service = RunningService.shared();

  @Test
  void aGoodRequestIsUnderstood() throws Exception {
    Answer answer =
        service.request("POST", "/api/v1/understood").json("""
            {"text":"één — 🌊","number":3,"at":"2026-07-14T14:00:00+02:00","colour":"RED",
             "tags":["a"],"attributes":{"level":3.42,"victims":12,"dry":false,"by":"boat"}}
            """).send().assertOk();
    assertThat(answer.text("text")).isEqualTo("één — 🌊");
    assertThat(answer.text("at")).isEqualTo("2026-07-14T12:00:00Z");
    assertThat(answer.json().get("attributes").get("level").asDouble()).isEqualTo(3.42);
    assertThat(answer.contentType()).isEqualTo("application/json");
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
        Arguments.of(CommonRefusal.UNKNOWN_FIELD, note("\"secret\":\"MARKER7f3a\"")),
        Arguments.of(INVALID, note("\"at\":\"2026-07-14T12:00:00\"")),
        Arguments.of(INVALID, note("\"at\":\"MARKER7f3a\"")),
        Arguments.of(INVALID, note("\"at\":\"2026-07-14\"")),
        Arguments.of(INVALID, note("\"at\":1784030400")),
        Arguments.of(INVALID, note("\"at\":1784030400.5")),
        Arguments.of(INVALID, note("\"at\":\"2026-07-14T12:00:00+02:00[Europe/Amsterdam]\"")),
        Arguments.of(INVALID, note("\"at\":\"+12026-07-14T12:00:00Z\"")),
        Arguments.of(INVALID, note("\"at\":\"1066-10-14T12:00:00Z\"")),
        Arguments.of(INVALID, note("\"at\":\"\"")),
        Arguments.of(INVALID, note("\"at\":[2026,7,14]")),
        Arguments.of(INVALID, note("\"colour\":\"MARKER7f3a\"")),
        Arguments.of(INVALID, note("\"colour\":1")),
        Arguments.of(INVALID, note("\"colour\":\"\"")),
        Arguments.of(INVALID, note("\"colour\":\"red\"")),
        Arguments.of(INVALID, note("\"tags\":\"MARKER7f3a\"")),
        Arguments.of(INVALID, note("\"tags\":{\"MARKER\":1}")),
        Arguments.of(INVALID, note("\"tags\":[1]")),
        Arguments.of(INVALID, note("\"tags\":[[\"MARKER7f3a\"]]")),
        Arguments.of(INVALID, "{\"text\":5,\"number\":1}"),
        Arguments.of(INVALID, "{\"text\":true,\"number\":1}"),
        Arguments.of(INVALID, "{\"text\":{\"a\":\"MARKER7f3a\"},\"number\":1}"),
        Arguments.of(INVALID, "{\"text\":\"MARKER7f3a\",\"number\":\"1\"}"),
        Arguments.of(INVALID, "{\"text\":\"MARKER7f3a\",\"number\":1.5}"),
        Arguments.of(INVALID, "{\"text\":\"MARKER7f3a\",\"number\":99999999999}"),
        Arguments.of(INVALID, "{\"text\":\"MARKER7f3a\",\"number\":null}"),
        Arguments.of(INVALID, "{\"text\":\"MARKER7f3a\",\"number\":true}"),
        Arguments.of(INVALID, "{\"text\":\"MARKER7f3a\"}"),
        // neither PostgreSQL nor UTF-8 has these
        Arguments.of(INVALID, "{\"text\":\"MARKER7f3a\\u0000\",\"number\":1}"),
        Arguments.of(INVALID, "{\"text\":\"MARKER7f3a\\ud83c\",\"number\":1}"),
        Arguments.of(INVALID, "{\"text\":\"\\udf0aMARKER7f3a\",\"number\":1}"),
        Arguments.of(INVALID, note("\"attributes\":{\"a\":\"MARKER7f3a\\u0000\"}")),
        Arguments.of(INVALID, note("\"attributes\":{\"MARKER\\u0000\":1}")),
        Arguments.of(INVALID, note("\"tags\":[\"\\u0000\"]")),
        // what JavaScript and the hashes' canonical form cannot hold
        Arguments.of(INVALID, note("\"attributes\":{\"a\":1e400}")),
        Arguments.of(INVALID, note("\"attributes\":{\"a\":9007199254740993}")),
        Arguments.of(INVALID, note("\"attributes\":{\"a\":123456789012345678901234567890}")),
        Arguments.of(MALFORMED, "{\"text\":\"MARKER7f3a\",\"text\":\"MARKER7f3a\",\"number\":1}"),
        Arguments.of(MALFORMED, note("\"attributes\":{\"a\":1,\"a\":2}")),
        Arguments.of(MALFORMED, note("\"tags\":[]") + " {\"a\":\"MARKER7f3a\"}"),
        Arguments.of(MALFORMED, note("\"tags\":[]") + " MARKER7f3a"),
        Arguments.of(MALFORMED, "{\"text\":\"MARKER7f3a\""),
        Arguments.of(MALFORMED, "{\"text\":MARKER7f3a}"),
        Arguments.of(MALFORMED, "{'text':'MARKER7f3a'}"),
        Arguments.of(MALFORMED, "{\"text\":NaN}"),
        Arguments.of(MALFORMED, "[\"MARKER7f3a\"]"),
        Arguments.of(MALFORMED, "\"MARKER7f3a\""),
        Arguments.of(MALFORMED, "null"),
        Arguments.of(MALFORMED, ""),
        Arguments.of(MALFORMED, "[".repeat(10_000)),
        Arguments.of(
            MALFORMED, note("\"attributes\":" + "{\"a\":".repeat(100) + "1" + "}".repeat(100))));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("bodies")
  void aBadBodyIsRefusedWithoutAWordOfIt(CommonRefusal refusal, String body) throws Exception {
    try (Logs logs = Logs.captured()) {
      Answer answer = service.request("POST", "/api/v1/understood").json(body).send();
      answer.assertProblem(refusal);
      assertSilent(answer, logs);
    }
  }

  @Test
  void theProblemNamesTheField() throws Exception {
    assertThat(post(note("\"colour\":\"MARKER7f3a\"")).text("field")).isEqualTo("colour");
    assertThat(post(note("\"tags\":[\"a\",1]")).text("field")).isEqualTo("tags[1]");
    Answer unknown = post(note("\"when\":1"));
    assertThat(unknown.text("field")).isEqualTo("when");
    assertThat(unknown.text("detail")).contains("at, attributes, colour, number, tags, text");
  }

  @Test
  void aBodyThatIsNotUtf8IsRefused() throws Exception {
    service
        .request("POST", "/api/v1/understood")
        .json("{\"text\":\"\u00e9\",\"number\":1}", ISO_8859_1)
        .send()
        .assertProblem(MALFORMED);
  }

  @Test
  void tooMuchIsRefusedWhetherItsLengthIsToldOrNot() throws Exception {
    String big = "{\"text\":\"" + MARKER.repeat(120_000) + "\",\"number\":1}";
    String limit = "{\"text\":\"" + "x".repeat(1_048_576 - 22) + "\",\"number\":1}";
    try (Logs logs = Logs.captured()) {
      assertSilent(
          service
              .request("POST", "/api/v1/understood")
              .json(big)
              .send()
              .assertProblem(CommonRefusal.TOO_LARGE),
          logs);
      assertSilent(
          service
              .request("POST", "/api/v1/understood")
              .chunked(big)
              .send()
              .assertProblem(CommonRefusal.TOO_LARGE),
          logs);
    }
    assertThat(post(limit).status()).as("one string may not be that long").isEqualTo(400);
  }

  @Test
  void bodiesOfStrangersAreNotEvenRead() throws Exception {
    service
        .bare("POST", "/api/v1/understood")
        .chunked("x".repeat(100_000))
        .send()
        .assertProblem(CommonRefusal.UNAUTHENTICATED);
  }

  @Test
  void anotherTypeMethodOrFormIsRefused() throws Exception {
    service
        .request("POST", "/api/v1/understood")
        .json("{}")
        .header("Content-Type", "text/plain")
        .send()
        .assertProblem(CommonRefusal.UNSUPPORTED_MEDIA_TYPE);
    service
        .request("POST", "/api/v1/understood")
        .json("{}")
        .header("Content-Type", MARKER)
        .send()
        .assertProblem(CommonRefusal.UNSUPPORTED_MEDIA_TYPE);
    service
        .request("DELETE", "/api/v1/caller")
        .send()
        .assertProblem(CommonRefusal.METHOD_NOT_ALLOWED);
    service
        .request("GET", "/api/v1/caller")
        .header("Accept", "text/html")
        .send()
        .assertProblem(CommonRefusal.NOT_ACCEPTABLE);
    service.request("GET", "/api/v1/counted?limit=MARKER7f3a").send().assertProblem(INVALID);
    service.request("GET", "/api/v1/counted").send().assertProblem(MALFORMED);
  }

  @Test
  void addressesThatTrickAreRefused() throws Exception {
    for (String path : List.of(
        "/api/v1//caller",
        "/api/v1/caller;a=" + MARKER,
        "/api/v1/%2e%2e/caller",
        "/api/v1/%2Fcaller",
        "/api/v1/caller%00",
        "/api/v1/%0d%0aX:" + MARKER)) {
      Answer answer = service.request("GET", path).send();
      assertThat(answer.status()).as(path).isBetween(400, 404);
      assertThat(answer.contentType()).as(path).isEqualTo("application/problem+json");
    }
  }

  @Test
  void whatIsNotEvenHttpIsRefusedInSilence() throws Exception {
    try (Logs logs = Logs.captured();
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
      String request = "GET /api/v1/caller?" + MARKER + "{} HTTP/1.1\r\nHost: localhost\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);
      assertThat(answer)
          .startsWith("HTTP/1.1 400")
          .contains("application/problem+json", "problems/malformed-request")
          .doesNotContain(MARKER, "Tomcat");
      assertThat(logs.text()).doesNotContain(MARKER);
    }
  }

  @Test
  void aFaultOfOursTellsNothing() throws Exception {
    try (Logs logs = Logs.captured()) {
      Answer answer = service.request("POST", "/api/v1/broken").json(MARKER).send();
      answer.assertProblem(CommonRefusal.INTERNAL);
      assertSilent(answer, logs);
      assertThat(logs.text()).contains("IllegalStateException", "NoteController.broken");
    }
  }

  @Test
  void aRefusalCarriesWhatItWasGiven() throws Exception {
    Answer answer = service.request("POST", "/api/v1/refused").send();
    answer.assertProblem(CommonRefusal.CONFLICT);
    assertThat(answer.text("held")).isEqualTo("here");
    assertThat(answer.text("instance")).isEqualTo("/api/v1/refused");
  }

  private Answer post(String body) throws Exception {
    return service.request("POST", "/api/v1/understood").json(body).send();
  }

  private static String note(String more) {
    return "{\"text\":\"MARKER7f3a\",\"number\":1," + more + "}";
  }

  private static void assertSilent(Answer answer, Logs logs) {
    assertThat(answer.body()).doesNotContain(MARKER);
    assertThat(logs.text()).doesNotContain(MARKER);
  }
}
