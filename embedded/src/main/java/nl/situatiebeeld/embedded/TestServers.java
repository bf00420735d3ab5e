package nl.situatiebeeld.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One PostgreSQL, one Kafka and one issuer per test JVM, started when first asked for and stopped
 * at its end. Tests stay apart by a database and a topic prefix of their own; those that hurt a
 * server start one for themselves.
 */
public final class TestServers {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String RUN = UUID.randomUUID().toString().substring(0, 8);

  private static @Nullable LocalPostgres postgres;
  private static @Nullable LocalKafka kafka;
  private static @Nullable TestIssuer issuer;
  private static @Nullable Path sealingKey;

  private TestServers() {}

  /**
   * The shared PostgreSQL.
   *
   * @return the running server
   */
  public static synchronized LocalPostgres postgres() {
    LocalPostgres server = postgres;
    if (server == null) {
      server = LocalPostgres.temporary();
      postgres = server;
      closeAtEnd(server);
    }
    return server;
  }

  /**
   * The shared Kafka.
   *
   * @return the running broker
   */
  public static synchronized LocalKafka kafka() {
    LocalKafka server = kafka;
    if (server == null) {
      server = LocalKafka.temporary();
      kafka = server;
      closeAtEnd(server);
    }
    return server;
  }

  /**
   * The shared issuer.
   *
   * @return the running issuer
   */
  public static synchronized TestIssuer issuer() {
    TestIssuer server = issuer;
    if (server == null) {
      server = TestIssuer.start();
      issuer = server;
    }
    return server;
  }

  /**
   * A database that nobody else uses.
   *
   * @return an empty database of the shared server
   */
  public static Database freshDatabase() {
    return postgres().createDatabase("test_" + RUN + "_" + COUNT.incrementAndGet());
  }

  /**
   * A prefix for topics (and consumer groups) that nobody else uses.
   *
   * @return such as {@code t1a2b3c4d-3.}
   */
  public static String freshPrefix() {
    return "t" + RUN + "-" + COUNT.incrementAndGet() + ".";
  }

  /**
   * Everything a service needs to run in a test: a fresh database, a fresh prefix, the shared Kafka
   * and issuer, a free port.
   *
   * @return property names and values; mutable, so that a test can add its own
   */
  public static Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>(freshDatabase().settings());
    settings.putAll(issuer().settings());
    settings.put("situatiebeeld.kafka.bootstrap-servers", kafka().bootstrapServers());
    settings.put("situatiebeeld.topics.prefix", freshPrefix());
    settings.put("situatiebeeld.sealing.private-key-file", sealingKey().toString());
    settings.put("server.port", "0");
    settings.put("situatiebeeld.alerts.webhook.keys[0]", "A".repeat(43) + "=");
    return settings;
  }

  /**
   * A private key of Ed25519 in a file, by which the services of this run seal.
   *
   * @return the file, in PEM
   */
  public static synchronized Path sealingKey() {
    Path file = sealingKey;
    if (file == null) {
      file = newSealingKey();
      sealingKey = file;
    }
    return file;
  }

  private static Path newSealingKey() {
    try {
      byte[] key =
          KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded();
      Path file = Files.createTempFile("sealing", ".pem");
      file.toFile().deleteOnExit();
      return Files.writeString(
          file,
          "-----BEGIN PRIVATE KEY-----\n"
              + Base64.getEncoder().encodeToString(key)
              + "\n-----END PRIVATE KEY-----\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void closeAtEnd(AutoCloseable server) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
  }

  private static void close(AutoCloseable server) {
    try {
      server.close();
    } catch (Exception e) {
      // the JVM ends anyway, and the server with it
      System.err.println("A test server did not stop: " + e.getMessage());
    }
  }
}
