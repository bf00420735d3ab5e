package nl.situatiebeeld.verification.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The system's own Chromium, driven by Playwright, which downloads nothing. */
final class Chromium implements AutoCloseable {

  private final Playwright playwright;
  private final Browser browser;

  Chromium() {
    playwright = Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser = playwright
        .chromium()
        .launch(new BrowserType.LaunchOptions().setExecutablePath(found()).setArgs(arguments()));
  }

  /** The browser. */
  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static List<String> arguments() {
    // its sandbox does not start for root
    return "root".equals(System.getProperty("user.name")) ? List.of("--no-sandbox") : List.of();
  }

  private static Path found() {
    return Stream.of(
            System.getenv("CHROMIUM"),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
        .filter(Chromium::isThere)
        .map(Path::of)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(
            "Install Chromium, or name it in the environment variable CHROMIUM."));
  }

  private static boolean isThere(@Nullable String path) {
    return path != null && Files.isExecutable(Path.of(path));
  }
}
