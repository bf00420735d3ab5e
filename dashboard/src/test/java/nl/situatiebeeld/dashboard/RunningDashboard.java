package nl.situatiebeeld.dashboard;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    this(new FakeProvider(0), settings);
  }

  /** With a provider of the test's own, which need not be there yet. */
  RunningDashboard(FakeProvider provider, String... settings) throws Exception {
    this.provider = provider;
    situations = FakeService.named("situation-service");
    partners = FakeService.named("partner-service");
    projection = new FakeService(pictures);
    // as arguments: they win from dashboard.yml
    List<String> arguments = new ArrayList<>(List.of(
        "--server.port=0",
        "--spring.main.banner-mode=off",
        "--spring.security.oauth2.client.provider.situatiebeeld.issuer-uri=" + provider.issuer(),
        "--situatiebeeld.dashboard.situation-service-url=" + situations.url(),
        "--situatiebeeld.dashboard.partner-service-url=" + partners.url(),
        "--situatiebeeld.dashboard.projection-service-url=" + projection.url()));
    arguments.addAll(List.of(settings));
    context = Dashboard.application().run(arguments.toArray(String[]::new));
  }

  URI url() {
    int port = Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
        .getPort();
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
