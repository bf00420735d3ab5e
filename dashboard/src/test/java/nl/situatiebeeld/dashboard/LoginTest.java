package nl.situatiebeeld.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import nl.situatiebeeld.dashboard.fake.FakeProvider;
import nl.situatiebeeld.dashboard.fake.FakeProvider.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Logging in, staying in, and getting out. */
class LoginTest {

  private static final Person KERN =
      new Person("kern", "waterschap-limburg", List.of("reporter", "reader"));

  private static RunningDashboard dashboard;

  @BeforeAll
  static void start() throws Exception {
    dashboard = new RunningDashboard();
  }

  @AfterAll
  static void stop() {
    dashboard.close();
  }

  @BeforeEach
  void someone() {
    dashboard.provider.letIn(KERN);
    dashboard.provider.tokensLive(Duration.ofMinutes(5));
  }

  @Test
  void aPageLeadsThroughTheLoginBackToItself() throws Exception {
    HttpResponse<String> page = dashboard.browser().open("/situations/hoogwater?asOf=x");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.uri().toString()).endsWith("/situations/hoogwater?asOf=x");
    assertThat(page.body()).contains("<title>Situatiebeeld</title>");
  }

  @Test
  void meTellsWhoIsSignedInAndNoToken() throws Exception {
    Browser browser = dashboard.signedIn();
    HttpResponse<String> me =
        browser.send(browser.to("/me").header("Accept-Language", "en-GB,nl;q=0.5"));
    assertThat(me.body())
        .isEqualTo("{\"name\":\"kern\",\"org\":\"waterschap-limburg\","
            + "\"roles\":[\"reporter\",\"reader\"],\"language\":\"en\"}");
  }

  @Test
  void theLanguageIsDutchUnlessTheBrowserPrefersEnglish() throws Exception {
    assertThat(dashboard.signedIn().get("/me").body()).contains("\"language\":\"nl\"");
  }

  @Test
  void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
    HttpResponse<String> page = dashboard.browser().open("/");
    HttpResponse<String> first = page;
    while (first.previousResponse().isPresent()) {
      first = first.previousResponse().get();
    }
    assertThat(first.headers().allValues("Set-Cookie"))
        .anySatisfy(cookie -> assertThat(cookie)
            .startsWith("situatiebeeld-session=")
            .contains("HttpOnly", "SameSite=Lax"))
        .anySatisfy(
            cookie -> assertThat(cookie).startsWith("XSRF-TOKEN=").contains("SameSite=Lax"));
  }

  @Test
  void dataWithoutSessionIsRefusedWithAProblem() throws Exception {
    for (String path : List.of("/api/v1/situations", "/me")) {
      HttpResponse<String> refused = dashboard.browser().get(path);
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
      assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
      assertThat(refused.body())
          .contains("https://situatiebeeld.nl/problems/unauthenticated", path);
    }
  }

  @Test
  void aCommandWithoutSessionIsRefusedAsUnauthenticatedNotForItsCsrfToken() throws Exception {
    HttpResponse<String> refused = dashboard.browser().post("/api/v1/situations", "{}");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).contains("problems/unauthenticated");
  }

  @Test
  void anExpiredTokenIsRefreshedOnceForAllThatAsk() throws Exception {
    dashboard.provider.tokensLive(Duration.ofSeconds(1)); // within the clock skew: always expired
    Browser browser = dashboard.signedIn();
    dashboard.provider.tokensLive(Duration.ofMinutes(5));
    int before = dashboard.provider.issued().size();
    assertThat(browser.get("/api/v1/situations").statusCode()).isEqualTo(200);
    assertThat(browser.get("/api/v1/situations").statusCode()).isEqualTo(200);
    assertThat(dashboard.provider.issued()).hasSize(before + 1);
    assertThat(dashboard.projection.last().header("Authorization"))
        .isEqualTo("Bearer " + dashboard.provider.issued().getLast());
  }

  @Test
  void aSessionThatTheProviderEndedAsksForANewLogin() throws Exception {
    dashboard.provider.tokensLive(Duration.ofSeconds(1));
    Browser browser = dashboard.signedIn();
    dashboard.provider.revokeRefreshTokens();
    HttpResponse<String> refused = browser.get("/api/v1/situations");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).contains("problems/session-ended");
    assertThat(browser.get("/me").body()).contains("problems/unauthenticated");
  }

  @Test
  void loggingOutEndsTheSessionHereAndAtTheProvider() throws Exception {
    Browser browser = dashboard.signedIn();
    HttpResponse<String> out = browser.submit("/logout", "_csrf=" + browser.cookie("XSRF-TOKEN"));
    assertThat(out.uri().getPath()).isEqualTo("/signed-out.html");
    assertThat(out.statusCode()).isEqualTo(200);
    assertThat(dashboard.provider.logouts().getLast())
        .containsKey("id_token_hint")
        .containsEntry("post_logout_redirect_uri", dashboard.url() + "/signed-out.html");
    assertThat(browser.get("/me").statusCode()).isEqualTo(401);
  }

  @Test
  void loggingOutNeedsTheCsrfToken() throws Exception {
    Browser browser = dashboard.signedIn();
    assertThat(browser.submit("/logout", "").statusCode()).isEqualTo(403);
    assertThat(browser.get("/me").statusCode()).isEqualTo(200);
  }

  @Test
  void aFailedLoginEndsOnAPageThatSaysSo() throws Exception {
    HttpResponse<String> page =
        dashboard.browser().open("/login/oauth2/code/situatiebeeld?code=x&state=y");
    assertThat(page.uri().getPath()).isEqualTo("/login-failed.html");
    assertThat(page.statusCode()).isEqualTo(200);
  }

  @Test
  void aProviderThatIsAwayEndsOnThatPageTooAndIsTriedAgainLater() throws Exception {
    FakeProvider away = new FakeProvider(0);
    away.close();
    try (RunningDashboard early = new RunningDashboard(away)) {
      assertThat(early.browser().open("/").uri().getPath()).isEqualTo("/login-failed.html");
      FakeProvider back = new FakeProvider(URI.create(away.issuer()).getPort());
      assertThat(early.browser().open("/").uri().getPath()).isEqualTo("/");
      back.close();
    }
  }
}
