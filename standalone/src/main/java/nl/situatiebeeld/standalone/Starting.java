package nl.situatiebeeld.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.situatiebeeld.contracts.Topics;
import nl.situatiebeeld.dashboard.Dashboard;
import nl.situatiebeeld.embedded.Database;
import nl.situatiebeeld.embedded.LocalKafka;
import nl.situatiebeeld.embedded.LocalPostgres;
import nl.situatiebeeld.partner.PartnerService;
import nl.situatiebeeld.projection.ProjectionService;
import nl.situatiebeeld.situation.SituationService;
import nl.situatiebeeld.standalone.identity.DemoSecrets;
import nl.situatiebeeld.standalone.identity.IdentityProvider;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** One start of the product: side by side where it can, and undone when a part fails. */
final class Starting {

  private final DataFolder folder;
  private final int basePort;
  private final DemoSecrets secrets;
  private final Closings web = new Closings();
  private final Closings servers = new Closings();
  private final LoggingInTurn logging = new LoggingInTurn();
  private final List<Future<?>> parts = new ArrayList<>();

  Starting(DataFolder folder, int basePort) {
    this.folder = folder;
    this.basePort = basePort;
    this.secrets = DemoSecrets.in(folder.resolve("identity"));
  }

  Product run() {
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      return run(threads);
    } catch (ExecutionException e) {
      throw failed(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(e);
    }
  }

  private Product run(ExecutorService threads) throws InterruptedException, ExecutionException {
    Future<LocalPostgres> postgres =
        threads.submit(() -> servers.add(LocalPostgres.in(folder.resolve("postgresql"))));
    Future<LocalKafka> kafka = threads.submit(this::kafkaWithTopics);
    Settings early = new Settings(basePort, secrets, "");
    // these two ask nothing of the servers
    parts.add(threads.submit(start(identityProvider(), early.identity())));
    parts.add(threads.submit(start(Dashboard.application(), early.dashboard())));
    startServices(threads, postgres.get(), kafka.get());
    for (Future<?> part : parts) {
      part.get();
    }
    return new Product(basePort, folder, secrets, postgres.get(), kafka.get(), web, servers);
  }

  /** Consumers that start before their topic exists ask for it ever more seldom. */
  private LocalKafka kafkaWithTopics() {
    LocalKafka kafka = servers.add(LocalKafka.in(folder.resolve("kafka")));
    kafka.createTopics(Topics.PARTITIONS, Topics.SITUATION_EVENTS, Topics.PARTNER_EVENTS);
    return kafka;
  }

  private SpringApplicationBuilder identityProvider() {
    return IdentityProvider.application(
        secrets, Part.IDENTITY.uri(basePort), Part.DASHBOARD.uri(basePort));
  }

  private void startServices(ExecutorService threads, LocalPostgres postgres, LocalKafka kafka) {
    Settings settings = new Settings(basePort, secrets, kafka.bootstrapServers());
    Database situation = postgres.createDatabase("situation");
    Database partner = postgres.createDatabase("partner");
    Database projection = postgres.createDatabase("projection");
    parts.add(threads.submit(start(
        SituationService.application(),
        settings.situations(situation, folder.resolve("sealing")))));
    parts.add(threads.submit(start(
        ProjectionService.application(), settings.service(Part.PROJECTION_SERVICE, projection))));
    parts.add(threads.submit(
        start(PartnerService.application(), settings.service(Part.PARTNER_SERVICE, partner))));
  }

  private Callable<AutoCloseable> start(
      SpringApplicationBuilder application, Map<String, String> settings) {
    return () -> web.add(application
        .registerShutdownHook(false)
        .listeners(logging)
        .run(Settings.arguments(settings)));
  }

  private StartFault failed(Throwable cause) {
    parts.forEach(part -> part.cancel(false));
    web.close();
    servers.close();
    return new StartFault("A part does not start: " + cause.getMessage(), cause);
  }
}
