package nl.situatiebeeld.verification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The first page: choose a situation, see its picture, live and as of any moment. */
class PictureTest {

  private static final String FLOOD = "juli 2021";
  private static final String EXERCISE = "Oefening";
  private static final Duration SOON = Duration.ofSeconds(60);

  private static DemoProcess demo;
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    demo = DemoProcess.running();
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  @Test
  void theReconstructionIsMarkedAndShowsItsFactsWithStatusSourceAndBothTimes() {
    try (Visitor visitor = as("informatiemanager")) {
      visitor.choose(FLOOD);
      assertThat(visitor.page().locator(".band.reconstruction")).isVisible();
      Locator fact = visitor.facts().first();
      assertThat(fact.locator(".status").first())
          .hasText(Pattern.compile("Gemeld|Geverifieerd|Betwist|Voorgesteld"));
      assertThat(fact.locator(".source-name")).not().isEmpty();
      assertThat(fact.locator(".time-observed time")).hasText(Pattern.compile("CEST"));
      assertThat(fact.locator(".time-recorded time")).hasText(Pattern.compile("CEST"));
      assertThat(visitor.page().locator(".partner").first()).isVisible();
      assertThat(visitor.complaints()).isEmpty();
    }
  }

  @Test
  void movingTheSliderBackShowsFewerFactsAndSaysThatThisIsThePast() {
    try (Visitor visitor = as("informatiemanager")) {
      visitor.choose(FLOOD);
      int all = visitor.facts().count();
      visitor.slider().focus();
      visitor.slider().press("PageDown");
      assertThat(visitor.pastBanner()).isVisible();
      for (int i = 0; i < 7; i++) {
        visitor.slider().press("PageDown");
      }
      await().atMost(SOON).until(() -> visitor.facts().count() < all);
      assertThat(visitor.page()).hasURL(Pattern.compile("asOf="));

      visitor.page().reload();
      assertThat(visitor.pastBanner()).isVisible();
      visitor.page().locator("#back").click();
      assertThat(visitor.pastBanner()).hasCount(0);
      await().atMost(SOON).until(() -> visitor.facts().count() == all);
    }
  }

  @Test
  void whatIsRecordedInTheExerciseAppearsByItself() {
    try (Visitor visitor = as("informatiemanager")) {
      visitor.choose(EXERCISE);
      assertThat(visitor.page().locator(".band.exercise")).isVisible();
      assertThat(visitor.page().locator(".fact .mark").first()).isVisible(Visitor.patiently());
      assertThat(visitor.complaints()).isEmpty();
    }
  }

  @Test
  void whileOneLooksBackTheLiveChangesAreCountedAndDoNotMoveThePage() {
    try (Visitor visitor = as("informatiemanager")) {
      visitor.choose(EXERCISE);
      visitor.slider().focus();
      visitor.slider().press("PageDown");
      assertThat(visitor.pastBanner()).isVisible();
      List<String> then = visitor.facts().allInnerTexts();
      await().atMost(SOON).until(() -> visitor.pastBanner().innerText().contains("intussen"));
      assertThat(visitor.facts().allInnerTexts()).isEqualTo(then);
    }
  }

  @Test
  void aStandbyPartnerThatMonitorsSeesVerifiedFactsOnly() {
    try (Visitor visitor = as("standby")) {
      visitor.choose(EXERCISE);
      assertThat(visitor.page().locator("article.fact:not(.is-verified)")).hasCount(0);
      assertThat(visitor.page().locator("#as-seen-by")).hasCount(0);
      assertThat(visitor.page().locator(".withheld")).hasCount(0);
    }
  }

  @Test
  void theLeadingRegionLooksThroughAPartnersEyesAndIsToldHowMuchTheyDoNotSee() {
    try (Visitor visitor = as("informatiemanager")) {
      visitor.choose(EXERCISE);
      visitor.page().locator("#as-seen-by").selectOption("rode-kruis");
      assertThat(visitor.page().locator(".as-banner")).isVisible();
      assertThat(visitor.page().locator(".withheld")).isVisible(Visitor.patiently());
    }
  }

  @Test
  void aFactsHistoryOpensByKeyboardAndClosesByEscape() {
    try (Visitor visitor = as("informatiemanager")) {
      visitor.choose(FLOOD);
      Locator button = visitor.facts().first().locator(".fact-foot button");
      button.focus();
      button.press("Enter");
      assertThat(visitor.page().locator("dialog.history .versions li").first()).isVisible();
      visitor.page().keyboard().press("Escape");
      assertThat(visitor.page().locator("dialog.history")).not().isVisible();
      assertThat(button).isFocused();
    }
  }

  @Test
  void thePageSpeaksTheLanguageOfTheBrowserAndAnotherWhenAsked() {
    try (Visitor visitor = Visitor.signedInAs("kern", "en-GB", demo, chromium)) {
      Page page = visitor.page();
      assertThat(page.locator("h1")).hasText("Choose a situation");
      page.locator(".languages button[lang=nl]").click();
      assertThat(page.locator("h1")).hasText("Kies een situatie");
      assertThat(page.locator("html")).hasAttribute("lang", "nl");
    }
  }

  @Test
  void noTokenReachesThePage() {
    try (Visitor visitor = as("kern")) {
      visitor.choose(EXERCISE);
      Object kept = visitor
          .page()
          .evaluate("() => JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie,"
              + " document.documentElement.outerHTML])");
      assertThat(String.valueOf(kept)).doesNotContain("eyJ");
      assertThat(visitor.context().cookies(demo.address().toString()))
          .filteredOn(cookie -> cookie.name.equals("situatiebeeld-session"))
          .extracting(PictureTest::isOutOfReach)
          .containsExactly(true);
    }
  }

  @Test
  void loggingOutLeavesNothingForTheNext() {
    try (Visitor visitor = as("kern")) {
      visitor.page().locator("#logout").click();
      assertThat(visitor.page()).hasURL(Pattern.compile("/signed-out\\.html$"));
      visitor.page().navigate(demo.address().toString());
      assertThat(visitor.page().locator("input[name=password]")).isVisible();
    }
  }

  private static boolean isOutOfReach(Cookie cookie) {
    return cookie.httpOnly && !cookie.value.contains(".");
  }

  private static Visitor as(String name) {
    return Visitor.signedInAs(name, demo, chromium);
  }
}
