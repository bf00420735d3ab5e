package nl.situatiebeeld.verification.product;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.situatiebeeld.platform.json.Json;
import nl.situatiebeeld.standalone.DataFolder;
import nl.situatiebeeld.standalone.Product;
import nl.situatiebeeld.standalone.demo.DemoLoader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The product with its demo incident, started once for all tests of this module. */
public final class RunningProduct {

  private static @Nullable RunningProduct shared;

  private final Product product;
  private final HttpClient http = HttpClient.newHttpClient();

  private RunningProduct() throws IOException {
    DataFolder folder = DataFolder.open(Optional.empty());
    System.setProperty("situatiebeeld.log", folder.resolve("log.txt").toString());
    product = Product.start(folder, freeBasePort());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      product.close();
      folder.close();
    }));
    new DemoLoader(product.address(), product.identities()).load();
  }

  /** The one that runs. */
  public static synchronized RunningProduct shared() {
    RunningProduct running = shared;
    if (running == null) {
      try {
        running = new RunningProduct();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      shared = running;
    }
    return running;
  }

  /** An answer, read as JSON when it is. */
  record Answer(int status, JsonNode body) {

    String text(String name) {
      return body.path(name).asString("");
    }

    /** Last part of the problem's type. */
    String problem() {
      return text("type").replaceAll(".*/", "");
    }
  }

  /** Asks as a demo identity; the path may hold a query. */
  Answer get(String identity, String path) {
    return send(request(identity, path).GET().build());
  }

  /** Commands as a demo identity. */
  Answer post(String identity, String path, String json) {
    return post(identity, path, json.getBytes(StandardCharsets.UTF_8), "application/json");
  }

  /** Changes as a demo identity what it saw in this version. */
  Answer put(String identity, String path, String ifMatch, String json) {
    return send(request(identity, path)
        .header("Content-Type", "application/json")
        .header("If-Match", ifMatch)
        .PUT(HttpRequest.BodyPublishers.ofString(json))
        .build());
  }

  /** Says as a demo identity something of the version that it saw. */
  Answer postOn(String identity, String path, String ifMatch, String json) {
    return send(request(identity, path)
        .header("Content-Type", "application/json")
        .header("If-Match", ifMatch)
        .POST(HttpRequest.BodyPublishers.ofString(json))
        .build());
  }

  /** Sends a document as a demo identity. */
  Answer post(String identity, String path, byte[] document, String type) {
    return send(request(identity, path)
        .header("Content-Type", type)
        .POST(HttpRequest.BodyPublishers.ofByteArray(document))
        .build());
  }

  /** Where the product stands, and what it runs on. */
  public Product product() {
    return product;
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String identity, String path) {
    URI uri = URI.create(product.address() + "/api/v1" + path);
    return HttpRequest.newBuilder(uri)
        .header("Authorization", "Bearer " + product.identities().token(identity));
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      String body = answer.body();
      return new Answer(
          answer.statusCode(),
          body.startsWith("{") ? Json.mapper().readTree(body) : Json.mapper().createObjectNode());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  // the product takes this port and the next four
  private static int freeBasePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return Math.min(socket.getLocalPort(), 65_000);
    }
  }
}
