package nl.situatiebeeld.standalone.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Answers every command with an id, unless a test says otherwise; remembers what was asked. */
final class FakeApi implements AutoCloseable {

  /** A request: {@code POST /api/v1/… as kern with key}, and what it said. */
  record Asked(String line, String key, String body) {}

  private final HttpServer server;
  private final AtomicInteger ids = new AtomicInteger();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private volatile Function<Asked, String> refusals = request -> "";

  FakeApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  ApiClient client() {
    return new ApiClient(base(), name -> name);
  }

  URI base() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** Refuses what gives a text such as {@code 422 no-agreement}. */
  void refuse(Function<Asked, String> refusals) {
    this.refusals = refusals;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String as = exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
      String line =
          exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath() + " as " + as;
      String key = String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
      byte[] body = exchange.getRequestBody().readAllBytes();
      Asked request = new Asked(line, key, new String(body, StandardCharsets.UTF_8));
      asked.add(request);
      String refusal = refusals.apply(request);
      byte[] answer = refusal.isEmpty() ? accepted() : problem(refusal);
      int status = refusal.isEmpty() ? 200 : Integer.parseInt(refusal.substring(0, 3));
      exchange.sendResponseHeaders(status, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private byte[] accepted() {
    return "{\"id\":\"made-%d\",\"version\":1,\"position\":\"p\"}"
        .formatted(ids.incrementAndGet())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] problem(String refusal) {
    return """
        {"type":"https://situatiebeeld.nl/problems/%s","title":"Nee","detail":"Omdat"}
        """.formatted(refusal.substring(4)).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
