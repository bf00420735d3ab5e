package nl.situatiebeeld.verification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Someone at a browser: logs in, opens situations, looks. */
final class Visitor implements AutoCloseable {

  // the exercise is made up as it goes: some readers wait a while for something they may see
  private static final double PATIENCE_MS = 120_000;

  private final DemoProcess demo;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  private Visitor(DemoProcess demo, Browser browser, String language) {
    this.demo = demo;
    context = browser.newContext(new Browser.NewContextOptions().setLocale(language));
    context.setDefaultTimeout(PATIENCE_MS);
    page = context.newPage();
    page.onPageError(complaints::add);
    // this is where a browser tells of a breach of the content security policy
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
  }

  /** A Dutch browser in which this identity has logged in. */
  static Visitor signedInAs(String name, DemoProcess demo, Chromium chromium) {
    return signedInAs(name, "nl-NL", demo, chromium);
  }

  /** A browser of this language in which this identity has logged in. */
  static Visitor signedInAs(String name, String language, DemoProcess demo, Chromium chromium) {
    Visitor visitor = new Visitor(demo, chromium.browser(), language);
    visitor.page.navigate(demo.address().toString());
    visitor.page.locator("input[name=username][value=" + name + "]").check();
    visitor.page.locator("input[name=password]").fill(demo.password());
    visitor.page.locator("button[type=submit]").click();
    assertThat(visitor.page.locator("#logout")).isVisible(patiently());
    return visitor;
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  /** What the browser complained about so far: script errors and breaches of its policy. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Chooses a situation from the list by words of its name, and waits for its facts. */
  void choose(String words) {
    page.navigate(demo.address().toString());
    page.locator("a.situation", new Page.LocatorOptions().setHasText(words))
        .first()
        .click();
    try {
      assertThat(facts().first()).isVisible(patiently());
      assertThat(page.locator(".connection")).hasAttribute("data-state", "on");
    } catch (AssertionError e) {
      throw new AssertionError("No live picture. " + shown(), e);
    }
  }

  // a failure in a browser says little without what stood on its screen
  private String shown() {
    return page.url() + " shows:\n" + page.locator("body").innerText() + "\n" + complaints;
  }

  /** The cards that stand on the page. */
  Locator facts() {
    return page.locator("article.fact");
  }

  /** The slider of time. */
  Locator slider() {
    return page.getByRole(AriaRole.SLIDER);
  }

  /** The banner that says that this is the past. */
  Locator pastBanner() {
    return page.locator(".banner.then");
  }

  /** Waits longer than a page usually needs: the tests may share their machine. */
  static LocatorAssertions.IsVisibleOptions patiently() {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS);
  }

  @Override
  public void close() {
    context.close();
  }
}
