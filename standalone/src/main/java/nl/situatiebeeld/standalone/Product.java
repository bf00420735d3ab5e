package nl.situatiebeeld.standalone;

import java.net.URI;
import nl.situatiebeeld.embedded.LocalKafka;
import nl.situatiebeeld.embedded.LocalPostgres;
import nl.situatiebeeld.standalone.identity.DemoSecrets;
import nl.situatiebeeld.standalone.identity.TokenRequests;

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

  Product(
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

  /** What other commands of the script must know while this runs. */
  RunningDemo describe() {
    return new RunningDemo(
        secrets.folder(), kafka.bootstrapServers(), postgres.createDatabase("projection"));
  }

  /** Stops the web servers first, so that nobody's command is cut, then Kafka and PostgreSQL. */
  @Override
  public void close() {
    web.close();
    servers.close();
  }
}
