package nl.situatiebeeld.situation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.situatiebeeld.platform.json.Json;
import tools.jackson.databind.JsonNode;

/** A partner's own system, that hears alerts and checks who sent them. */
public final class Receiver implements AutoCloseable {

  private final HttpServer server;
  private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private volatile int usual = 204;

  private Receiver(HttpServer server) {
    this.server = server;
  }

  /** What arrived. */
  public record Heard(
      String path, String id, String timestamp, String signatures, String type, String body) {

    /** Whether it was signed with this secret, as a receiver finds out for itself. */
    public boolean signedWith(String secret) {
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(
            Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
        byte[] signature = mac.doFinal((id + "." + timestamp + "." + body).getBytes(UTF_8));
        return Arrays.asList(signatures.split(" ", -1))
            .contains("v1," + Base64.getEncoder().encodeToString(signature));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    /** Its body as JSON. */
    public JsonNode json() {
      return Json.mapper().readTree(body);
    }
  }

  /** One that accepts everything. */
  public static Receiver open() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
      Receiver receiver = new Receiver(server);
      server.createContext("/", receiver::hear);
      server.setExecutor(Executors.newCachedThreadPool());
      server.start();
      return receiver;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next answers. */
  public Receiver answering(Integer... statuses) {
    answers.addAll(List.of(statuses));
    return this;
  }

  /** The answer to everything else. */
  public Receiver always(int status) {
    usual = status;
    return this;
  }

  /** Where it listens. */
  public String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/alerts";
  }

  /** All that arrived so far. */
  public List<Heard> heard() {
    return List.copyOf(heard);
  }

  private void hear(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      heard.add(new Heard(
          exchange.getRequestURI().getPath(),
          header(exchange, "webhook-id"),
          header(exchange, "webhook-timestamp"),
          header(exchange, "webhook-signature"),
          header(exchange, "Content-Type"),
          body));
      Integer next = answers.poll();
      exchange.getResponseHeaders().set("Location", "/elsewhere");
      exchange.sendResponseHeaders(next == null ? usual : next, -1);
    }
  }

  private static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
