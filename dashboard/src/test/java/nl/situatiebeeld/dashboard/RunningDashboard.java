package nl.situatiebeeld.dashboard;

import java.io.IOException;
import java.net.URI;
import nl.situatiebeeld.dashboard.fake.FakePictures;
import nl.situatiebeeld.dashboard.fake.FakeProvider;
import nl.situatiebeeld.dashboard.fake.FakeService;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A dashboard on a free port, with stand-ins behind it. */
final class RunningDashboard implements AutoCloseable {

  final FakePictures pictures = new FakePictures();
  final FakeProvider provider;
  final FakeService situations;
  final FakeService partners;
  final FakeService projection;
  private final ConfigurableApplicationContext context;

  RunningDashboard(String... settings) throws Exception {
    provider = new FakeProvider(0);
    situations = FakeService.named("situation-service");
    partners = FakeService.named("partner-service");
    projection = new FakeService(pictures);
    context = Dashboard.application()
        .properties(
            "server.port=0",
            "spring.main.banner-mode=off",
            "spring.security.oauth2.client.provider.situatiebeeld.issuer-uri=" + provider.issuer(),
            "situatiebeeld.dashboard.situation-service-url=" + situations.url(),
            "situatiebeeld.dashboard.partner-service-url=" + partners.url(),
            "situatiebeeld.dashboard.projection-service-url=" + projection.url())
        .run(settings);
  }

  URI url() {
    int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    return URI.create("http://localhost:" + port);
  }

  /** A browser that nobody has logged in with yet. */
  Browser browser() {
    return new Browser(url());
  }

  /** A browser with the next person of the provider signed in. */
  Browser signedIn() throws IOException, InterruptedException {
    Browser browser = browser();
    browser.open("/");
    return browser;
  }

  @Override
  public void close() {
    context.close();
    provider.close();
    situations.close();
    partners.close();
    projection.close();
  }
}
