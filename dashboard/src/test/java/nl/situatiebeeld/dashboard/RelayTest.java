package nl.situatiebeeld.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import nl.situatiebeeld.dashboard.fake.FakeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests arrive at the right service, with the right token and nothing else of the browser. */
class RelayTest {

  private static RunningDashboard dashboard;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    dashboard = new RunningDashboard();
    browser = dashboard.signedIn();
  }

  @AfterAll
  static void stop() {
    dashboard.close();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/situations, projection",
    "GET, /api/v1/situations/hoogwater/picture, projection",
    "GET, /api/v1/situations/hoogwater/timeline, projection",
    "GET, /api/v1/facts/f1/history, projection",
    "GET, /api/v1/alerts?open=true, projection",
    "POST, /api/v1/alerts/a1/acknowledgement, situations",
    "POST, /api/v1/alerts/a1/receipt, situations",
    "GET, /api/v1/webhook, situations",
    "PUT, /api/v1/webhook, situations",
    "DELETE, /api/v1/webhook, situations",
    "POST, /api/v1/webhook/secret, situations",
    "POST, /api/v1/situations, situations",
    "POST, /api/v1/situations/s/facts, situations",
    "PUT, /api/v1/facts/f1, situations",
    "GET, /api/v1/attachments/a1, situations",
    "POST, /api/v1/situations/s1/attachments, situations",
    "POST, /api/v1/situations/s1/sitreps, situations",
    "GET, /api/v1/situations/s1/sitreps/1, projection",
    "POST, /api/v1/facts/f1/verification, situations",
    "GET, /api/v1/situations/hoogwater/decisions, projection",
    "GET, /api/v1/situations/hoogwater/actions, projection",
    "GET, /api/v1/situations/hoogwater/information-requests, projection",
    "POST, /api/v1/situations/s/decisions, situations",
    "POST, /api/v1/decisions/d1/withdrawal, situations",
    "POST, /api/v1/actions/a1/completion, situations",
    "POST, /api/v1/information-requests/r1/answer, situations",
    "GET, /api/v1/partners, partners",
    "GET, /api/v1/partners/wml, partners",
    "POST, /api/v1/partners, partners",
    "GET, /api/v1/agreements?partner=wml, partners",
    "POST, /api/v1/agreements/a/termination, partners",
    "POST, /api/v1/agreements/a/topics, partners",
    "DELETE, /api/v1/agreements/a/contacts/hin, partners",
    "PUT, /api/v1/partners/wml/core-tasks/drinkwater, partners",
    "GET, /api/v1/overview?asOf=2026-03-01, projection",
    "GET, /api/v1/regions, partners",
    "POST, /api/v1/situations/s/replays, projection",
    "GET, /api/v1/replays/r/stream, projection",
    "POST, /api/v1/replays/r/seek, projection",
    "DELETE, /api/v1/replays/r, projection",
    "GET, /api/v1/situations/situation-1/evidence, situations"
  })
  void eachPathAndMethodHasItsService(String method, String path, String name) throws Exception {
    FakeService service = service(name);
    int before = service.seen().size();
    HttpResponse<String> answer = browser.send(browser
        .to(path)
        .header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"))
        .method(method, BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(service.seen()).hasSize(before + 1);
    assertThat(service.last().method()).isEqualTo(method);
    assertThat(service.last().address()).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({
    "openapi/situation-service, openapi, situations",
    "openapi/partner-service, openapi, partners",
    "openapi/projection-service, openapi, projection",
    "asyncapi, asyncapi, situations"
  })
  void descriptionsAreForEveryoneAndGetNoToken(String path, String asked, String name)
      throws Exception {
    HttpResponse<String> answer = dashboard.browser().get("/api/v1/" + path + ".json");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(service(name).last().address()).isEqualTo("/api/v1/" + asked + ".json");
    assertThat(service(name).last().header("Authorization")).isNull();
  }

  @Test
  void thePublicKeyOfEvidenceIsForEveryoneAndGetsNoToken() throws Exception {
    HttpResponse<String> answer = dashboard.browser().get("/api/v1/evidence/public-key");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(dashboard.situations.last().address()).isEqualTo("/api/v1/evidence/public-key");
    assertThat(dashboard.situations.last().header("Authorization")).isNull();
  }

  @Test
  void theSessionsTokenGoesAlongAndItsCookiesDoNot() throws Exception {
    browser.post("/api/v1/situations", "{\"kind\":\"INCIDENT\"}");
    FakeService.Seen seen = dashboard.situations.last();
    assertThat(dashboard.provider.issued()).contains(token(seen));
    assertThat(seen.header("Cookie")).isNull();
    assertThat(seen.header("X-XSRF-TOKEN")).isNull();
    assertThat(seen.body()).isEqualTo("{\"kind\":\"INCIDENT\"}");
  }

  @Test
  void noAnswerShowsTheBrowserAToken() throws Exception {
    for (String path : List.of("/", "/me", "/api/v1/situations", "/situations/hoogwater")) {
      HttpResponse<String> answer = browser.get(path);
      String all = answer.body() + answer.headers().map();
      assertThat(dashboard.provider.issued()).noneMatch(all::contains);
      assertThat(all).doesNotContain("eyJ");
    }
  }

  @Test
  void aPartnersOwnTokenPassesWithoutSessionOrCsrf() throws Exception {
    Browser system = dashboard.browser();
    HttpResponse<String> answer = system.send(system
        .to("/api/v1/situations/s/facts")
        .header("Authorization", "bearer of-its-own")
        .header("Idempotency-Key", "k1")
        .POST(BodyPublishers.ofString("{}")));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(dashboard.situations.last().header("Authorization")).isEqualTo("bearer of-its-own");
    assertThat(dashboard.situations.last().header("Idempotency-Key")).isEqualTo("k1");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void anOwnTokenWinsFromASession() throws Exception {
    browser.send(browser.to("/api/v1/partners").header("Authorization", "Bearer of-its-own"));
    assertThat(dashboard.partners.last().header("Authorization")).isEqualTo("Bearer of-its-own");
  }

  @Test
  void aCommandOfASessionNeedsTheCsrfToken() throws Exception {
    int before = dashboard.situations.seen().size();
    HttpResponse<String> refused =
        browser.send(browser.to("/api/v1/situations").POST(BodyPublishers.ofString("{}")));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("https://situatiebeeld.nl/problems/csrf");
    assertThat(dashboard.situations.seen()).hasSize(before);
  }

  @Test
  void anotherSchemeThanBearerIsNoWayAroundTheSession() throws Exception {
    Browser stranger = dashboard.browser();
    HttpResponse<String> refused = stranger.send(stranger
        .to("/api/v1/situations")
        .header("Authorization", "Basic eDp5")
        .POST(BodyPublishers.ofString("{}")));
    assertThat(refused.statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/situations?access_token=x",
    "/api/v1/situations?theme=meteo&access_token=x",
    "/api/v1/situations?access%5Ftoken=x",
    "/?access_token"
  })
  void aTokenInTheAddressIsRefused(String path) throws Exception {
    HttpResponse<String> ofSession = browser.get(path);
    assertThat(ofSession.statusCode()).isEqualTo(400);
    HttpResponse<String> ofSystem =
        browser.send(browser.to(path).header("Authorization", "Bearer of-its-own"));
    assertThat(ofSystem.statusCode()).isEqualTo(400);
    assertThat(ofSystem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(ofSystem.body())
        .contains("https://situatiebeeld.nl/problems/token-in-url")
        .doesNotContain("=x");
  }

  @Test
  void theQueryArrivesAsItWasSent() throws Exception {
    String path = "/api/v1/situations/hoogwater/picture?asOf=2021-07-14T22%3A00%3A00%2B02%3A00";
    assertThat(browser.get(path).body()).contains("\"asOf\":\"2021-07-14T22:00:00+02:00\"");
  }

  @Test
  void theServicesRefusalsPassUnchanged() throws Exception {
    HttpResponse<String> refused = browser.get("/api/v1/situations/gesloten/picture");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(refused.body()).contains("problems/no-participation");
  }

  @Test
  void whatNoServiceHasIsNotFound() throws Exception {
    HttpResponse<String> refused = browser.get("/api/v2/situations");
    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(refused.body()).contains("https://situatiebeeld.nl/problems/not-found");
  }

  @Test
  void aServiceThatIsAwayIsSaidToBeUnavailable() throws Exception {
    try (RunningDashboard lonely = new RunningDashboard()) {
      Browser someone = lonely.signedIn();
      lonely.projection.close();
      HttpResponse<String> refused = someone.get("/api/v1/situations");
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");
      assertThat(refused.body()).contains("https://situatiebeeld.nl/problems/unavailable");
    }
  }

  @Test
  void moreSessionsThanTheLimitAreRefused() throws Exception {
    try (RunningDashboard small =
        new RunningDashboard("--situatiebeeld.dashboard.max-sessions=1")) {
      assertThat(small.browser().open("/").statusCode()).isEqualTo(200);
      HttpResponse<String> refused = small.browser().open("/");
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.body()).contains("https://situatiebeeld.nl/problems/overloaded");
    }
  }

  private static FakeService service(String name) {
    return switch (name) {
      case "situations" -> dashboard.situations;
      case "partners" -> dashboard.partners;
      default -> dashboard.projection;
    };
  }

  private static String token(FakeService.Seen seen) {
    String header = seen.header("Authorization");
    return header == null ? "" : header.substring("Bearer ".length());
  }
}
