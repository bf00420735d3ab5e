package nl.situatiebeeld.platform.testing.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import nl.situatiebeeld.embedded.TestServers;
import nl.situatiebeeld.platform.command.Commands;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service at work, and a client that says exactly what it is told to. */
public final class RunningService implements AutoCloseable {

  private static @Nullable RunningService shared;

  private final ConfigurableApplicationContext context;
  private final HttpClient client = HttpClient.newBuilder()
      .version(HttpClient.Version.HTTP_1_1)
      .connectTimeout(Duration.ofSeconds(10))
      .build();

  private RunningService(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** One for all tests that do not hurt it; ends with the JVM. */
  public static synchronized RunningService shared() {
    RunningService running = shared;
    if (running == null) {
      running = start(Map.of());
      shared = running;
    }
    return running;
  }

  /** One of its own, with these settings beside the usual ones. */
  public static RunningService start(Map<String, String> settings) {
    Map<String, Object> all = new HashMap<>(TestServers.settings());
    all.put("spring.config.name", "test-service");
    all.putAll(settings);
    return new RunningService(
        new SpringApplicationBuilder(TestService.class).properties(all).run());
  }

  /** A token that is good. */
  public static String goodToken() {
    return TestServers.issuer().token("VR24", "somebody", "reporter");
  }

  /** A request with a good token. */
  public Request request(String method, String path) {
    return bare(method, path).header("Authorization", "Bearer " + goodToken());
  }

  /** A request that does not say who makes it. */
  public Request bare(String method, String path) {
    return new Request(method, HttpRequest.newBuilder(URI.create(address() + path)));
  }

  /** Where it listens. */
  public String address() {
    return "http://127.0.0.1:" + port();
  }

  /** The port it listens on. */
  public int port() {
    if (context instanceof ServletWebServerApplicationContext web && web.getWebServer() != null) {
      return web.getWebServer().getPort();
    }
    throw new IllegalStateException("no web server");
  }

  /** What happens inside its commands. */
  public Gate gate() {
    return context.getBean(Gate.class);
  }

  /** Its commands, without HTTP. */
  public Commands commands() {
    return context.getBean(Commands.class);
  }

  /** Its database. */
  public JdbcClient jdbc() {
    return context.getBean(JdbcClient.class);
  }

  /** A connection of another instance. */
  public Connection elsewhere() throws SQLException {
    Environment settings = context.getEnvironment();
    Properties user = new Properties();
    user.setProperty("user", settings.getRequiredProperty("spring.datasource.username"));
    user.setProperty("password", settings.getRequiredProperty("spring.datasource.password"));
    return DriverManager.getConnection(settings.getRequiredProperty("spring.datasource.url"), user);
  }

  /** Events of one aggregate in its store. */
  public long events(String aggregate) {
    return jdbc()
        .sql("select count(*) from domain_event_entry where aggregate_identifier = ?")
        .param(aggregate)
        .query(Long.class)
        .single();
  }

  /** All events in its store. */
  public long events() {
    return jdbc()
        .sql("select count(*) from domain_event_entry")
        .query(Long.class)
        .single();
  }

  @Override
  public void close() {
    context.close();
  }

  /** A request being put together. */
  public final class Request {
    private final String method;
    private final HttpRequest.Builder http;
    private BodyPublisher body = BodyPublishers.noBody();

    Request(String method, HttpRequest.Builder http) {
      this.method = method;
      this.http = http;
    }

    /** With a header. */
    public Request header(String name, String value) {
      http.setHeader(name, value);
      return this;
    }

    /** With a JSON body. */
    public Request json(String text) {
      body = BodyPublishers.ofString(text);
      return header("Content-Type", "application/json");
    }

    /** With a JSON body in another encoding than JSON has. */
    public Request json(String text, Charset encoding) {
      body = BodyPublishers.ofString(text, encoding);
      return header("Content-Type", "application/json");
    }

    /** With a JSON body in chunks, whose length is not told before. */
    public Request chunked(String text) {
      body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(text.getBytes(UTF_8)));
      return header("Content-Type", "application/json");
    }

    /** Sends it. */
    public Answer send() throws IOException, InterruptedException {
      HttpResponse<String> answer =
          client.send(http.method(method, body).build(), BodyHandlers.ofString());
      return new Answer(
          answer.statusCode(),
          answer.headers().firstValue("Content-Type").orElse(""),
          answer.headers(),
          answer.body());
    }
  }
}
