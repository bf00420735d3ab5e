package nl.situatiebeeld.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Browsers are told to refuse what the pages do not need, and the pages keep to it. */
class HeadersTest {

  private static final Path PAGES = Path.of("src/main/resources/static");

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
  @ValueSource(
      strings = {"/", "/situations/hoogwater", "/assets/app.js", "/api/v1/situations", "/me"})
  void everyAnswerCarriesTheHeadersOnce(String path) throws Exception {
    HttpResponse<String> answer = browser.send(browser.to(path));
    assertThat(answer.statusCode()).isEqualTo(200);
    HttpHeaders headers = answer.headers();
    assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
    assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
    assertThat(headers.allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
    assertThat(headers.allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains(
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "connect-src 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
            "form-action 'self' " + dashboard.provider.issuer())
        .doesNotContain("unsafe");
  }

  @Test
  void dataIsNotKeptByTheBrowserAndScriptsAreAskedForAnew() throws Exception {
    assertThat(browser.get("/me").headers().firstValue("Cache-Control").orElse(""))
        .contains("no-store");
    assertThat(browser.get("/assets/app.js").headers().allValues("Cache-Control"))
        .containsExactly("no-cache");
  }

  @Test
  void assetsAreServedWithoutLoginButPagesAreNot() throws Exception {
    Browser stranger = dashboard.browser();
    assertThat(stranger.get("/assets/app.js").statusCode()).isEqualTo(200);
    assertThat(stranger.get("/actuator/health").body()).contains("UP");
    assertThat(stranger.get("/actuator/env").body()).doesNotContain("propertySources");
  }

  @Test
  void noPageHoldsInlineScriptOrStyle() throws IOException {
    for (Path page : files(".html")) {
      assertThat(Files.readString(page))
          .as(page.toString())
          .doesNotContainPattern("<script(?![^>]*\\bsrc=)")
          .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|javascript:");
    }
  }

  @Test
  void noScriptCanTurnDataIntoMarkup() throws IOException {
    assertThat(files(".js")).isNotEmpty();
    for (Path script : files(".js")) {
      assertThat(Files.readString(script))
          .as(script.toString())
          .doesNotContainPattern(
              "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function");
    }
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> all = Files.walk(PAGES)) {
      return all.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }
}
