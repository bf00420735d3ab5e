package nl.situatiebeeld.dashboard;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.situatiebeeld.dashboard.fake.FakePictures;
import nl.situatiebeeld.dashboard.fake.FakeProvider;
import nl.situatiebeeld.dashboard.fake.FakeRegister;
import nl.situatiebeeld.dashboard.fake.FakeService;
import tools.jackson.databind.node.ObjectNode;

/** The dashboard with stand-ins behind it, to work on the pages without the other services. */
public final class Preview {

  private Preview() {}

  /** Runs until it is stopped; the only argument is the port, 8080 without one. */
  public static void main(String[] args) throws Exception {
    FakePictures pictures = new FakePictures();
    FakeProvider provider = new FakeProvider(0);
    FakeService projection = new FakeService(pictures);
    FakeService partners = new FakeService(new FakeRegister());
    FakeService situations = FakeService.named("situation-service");
    Dashboard.application()
        .run(
            "--server.port=" + (args.length == 0 ? "8080" : args[0]),
            "--spring.security.oauth2.client.provider.situatiebeeld.issuer-uri="
                + provider.issuer(),
            "--situatiebeeld.dashboard.situation-service-url=" + situations.url(),
            "--situatiebeeld.dashboard.partner-service-url=" + partners.url(),
            "--situatiebeeld.dashboard.projection-service-url=" + projection.url());
    ScheduledExecutorService ticking = Executors.newSingleThreadScheduledExecutor();
    AtomicInteger tick = new AtomicInteger();
    var _ = ticking.scheduleAtFixedRate(
        () -> somethingHappens(pictures, tick.incrementAndGet()), 5, 5, TimeUnit.SECONDS);
  }

  private static void somethingHappens(FakePictures pictures, int tick) {
    List<ObjectNode> facts = pictures.facts("oefening");
    ObjectNode fact = facts.getFirst().deepCopy();
    String now =
        OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS).toString();
    fact.put("id", "o" + (100 + tick));
    fact.put("version", 1);
    fact.put("status", "REPORTED");
    fact.putNull("verification");
    fact.put("theme", tick % 2 == 0 ? "effects" : "measures");
    fact.put("statement", "OEFENING: bericht " + tick + " uit het scenario.");
    fact.put("observedAt", now);
    fact.put("recordedAt", now);
    pictures.push("oefening", "fact", String.valueOf(100 + tick), fact);
  }
}
