package nl.situatiebeeld.dashboard.fake;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A service that writes down what it was asked and answers by a script. */
public final class FakeService implements AutoCloseable {

  /** Answers one request. */
  public interface Script {
    void answer(HttpExchange exchange) throws IOException;
  }

  /** One request as it arrived. */
  public record Seen(
      String method, String address, Map<String, List<String>> headers, String body) {

    /** The first value of a header. */
    public @Nullable String header(String name) {
      List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
      return values == null ? null : values.getFirst();
    }
  }

  private final HttpServer server;
  private final List<Seen> seen = new CopyOnWriteArrayList<>();

  public FakeService(Script script) throws IOException {
    server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.createContext("/", exchange -> note(exchange, script));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  /** A service that answers everything with its own name. */
  public static FakeService named(String name) throws IOException {
    return new FakeService(exchange -> Exchanges.json(exchange, 200, Map.of("service", name)));
  }

  public URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** What was asked so far, oldest first. */
  public List<Seen> seen() {
    return List.copyOf(seen);
  }

  /** The last request. */
  public Seen last() {
    return seen.getLast();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void note(HttpExchange exchange, Script script) throws IOException {
    Map<String, List<String>> headers = new java.util.LinkedHashMap<>();
    Headers sent = exchange.getRequestHeaders();
    sent.forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    seen.add(
        new Seen(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
    script.answer(exchange);
  }
}
