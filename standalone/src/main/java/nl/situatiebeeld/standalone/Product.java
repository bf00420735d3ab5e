package nl.situatiebeeld.standalone;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.situatiebeeld.dashboard.Dashboard;
import nl.situatiebeeld.embedded.LocalKafka;
import nl.situatiebeeld.embedded.LocalPostgres;
import nl.situatiebeeld.partner.PartnerService;
import nl.situatiebeeld.projection.ProjectionService;
import nl.situatiebeeld.situation.SituationService;
import nl.situatiebeeld.standalone.identity.DemoSecrets;
import nl.situatiebeeld.standalone.identity.IdentityProvider;
import nl.situatiebeeld.standalone.identity.TokenRequests;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Everything running: servers, identity provider and services, each part in its own Spring context.
 */
public final class Product implements AutoCloseable {

  private final int basePort;
  private final DataFolder folder;
  private final DemoSecrets secrets;
  private final LocalPostgres postgres;
  private final LocalKafka kafka;
  private final Identities identities;
  private final Closings web;
  private final Closings servers;

  private Product(
      int basePort,
      DataFolder folder,
      DemoSecrets secrets,
      LocalPostgres postgres,
      LocalKafka kafka,
      Closings web,
      Closings servers) {
    this.basePort = basePort;
    this.folder = folder;
    this.secrets = secrets;
    this.postgres = postgres;
    this.kafka = kafka;
    this.web = web;
    this.servers = servers;
    this.identities = new TokenRequests(Part.IDENTITY.uri(basePort), secrets);
  }

  /**
   * Starts everything, side by side where it can.
   *
   * @param folder where the data are; stays open when the start fails
   * @param basePort port of the dashboard
   * @return the running product
   * @throws StartFault when a part does not start
   */
  public static Product start(DataFolder folder, int basePort) {
    return new Starting(folder, basePort).run();
  }

  /** The start: what has been opened, should it go wrong half-way. */
  private static final class Starting {

    private final DataFolder folder;
    private final int basePort;
    private final DemoSecrets secrets;
    private final Closings web = new Closings();
    private final Closings servers = new Closings();

    Starting(DataFolder folder, int basePort) {
      this.folder = folder;
      this.basePort = basePort;
      this.secrets = DemoSecrets.in(folder.resolve("identity"));
    }

    Product run() {
      try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
        CompletableFuture<LocalPostgres> postgres = CompletableFuture.supplyAsync(
            () -> servers.add(LocalPostgres.in(folder.resolve("postgresql"))), threads);
        CompletableFuture<LocalKafka> kafka = CompletableFuture.supplyAsync(
            () -> servers.add(LocalKafka.in(folder.resolve("kafka"))), threads);
        CompletableFuture<Void> identity = CompletableFuture.runAsync(this::identity, threads);
        CompletableFuture<Void> services = postgres
            .thenCombineAsync(kafka, (p, k) -> services(p, k, threads), threads)
            .thenCompose(all -> all);
        CompletableFuture.allOf(identity, services).join();
        return new Product(basePort, folder, secrets, postgres.join(), kafka.join(), web, servers);
      } catch (CompletionException e) {
        web.close();
        servers.close();
        Throwable cause = e.getCause() == null ? e : e.getCause();
        throw new StartFault("A part does not start: " + cause.getMessage(), cause);
      }
    }

    private CompletableFuture<Void> services(
        LocalPostgres postgres, LocalKafka kafka, ExecutorService threads) {
      Settings settings = new Settings(basePort, secrets, kafka.bootstrapServers());
      return CompletableFuture.allOf(List.of(
              service(
                  SituationService.application(),
                  settings.service(Part.SITUATION_SERVICE, postgres.createDatabase("situation")),
                  threads),
              service(
                  ProjectionService.application(),
                  settings.service(Part.PROJECTION_SERVICE, postgres.createDatabase("projection")),
                  threads),
              service(
                  PartnerService.application(),
                  settings.service(Part.PARTNER_SERVICE, postgres.createDatabase("partner")),
                  threads),
              service(Dashboard.application(), settings.dashboard(), threads))
          .toArray(CompletableFuture[]::new));
    }

    private void identity() {
      Settings settings = new Settings(basePort, secrets, "");
      run(
          IdentityProvider.application(
              secrets, Part.IDENTITY.uri(basePort), Part.DASHBOARD.uri(basePort)),
          settings.identity());
    }

    private CompletableFuture<Void> service(
        SpringApplicationBuilder application, Map<String, String> settings, ExecutorService on) {
      return CompletableFuture.runAsync(() -> run(application, settings), on);
    }

    private void run(SpringApplicationBuilder application, Map<String, String> settings) {
      web.add(application.registerShutdownHook(false).run(Settings.arguments(settings)));
    }
  }

  /**
   * The one address for people and systems.
   *
   * @return root URL of the dashboard
   */
  public URI address() {
    return Part.DASHBOARD.uri(basePort);
  }

  /**
   * A part's own address.
   *
   * @param part which
   * @return its root URL
   */
  public URI address(Part part) {
    return part.uri(basePort);
  }

  /**
   * Tokens of this product's demo identities.
   *
   * @return the identity provider's client
   */
  public Identities identities() {
    return identities;
  }

  /**
   * The password of every demo person.
   *
   * @return password
   */
  public String password() {
    return secrets.password();
  }

  /**
   * Where everything is kept.
   *
   * @return folder
   */
  public DataFolder folder() {
    return folder;
  }

  /**
   * The database server, for faults and measurements.
   *
   * @return server
   */
  public LocalPostgres postgres() {
    return postgres;
  }

  /**
   * The broker, for faults and measurements.
   *
   * @return broker
   */
  public LocalKafka kafka() {
    return kafka;
  }

  /** Stops the web servers first, so that nobody's command is cut, then Kafka and PostgreSQL. */
  @Override
  public void close() {
    web.close();
    servers.close();
  }
}
