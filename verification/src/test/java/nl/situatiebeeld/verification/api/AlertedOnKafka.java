package nl.situatiebeeld.verification.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import nl.situatiebeeld.standalone.Product;
import nl.situatiebeeld.verification.product.RunningProduct;

/** Opens situations that alert partners. */
final class AlertedOnKafka {

  /** One that they concern: its task is in their region, without an area or themes of its own. */
  static final String PARTNER = "rode-kruis";

  private AlertedOnKafka() {}

  /** The id of a situation that has just been opened. */
  static String open(boolean exercise) {
    Product product = RunningProduct.shared().product();
    String body = """
        {"kind":"%s","name":"Wateroverlast","leadingRegion":"VR24","startedAt":"%s"}
        """.formatted(exercise ? "EXERCISE" : "INCIDENT", Instant.now());
    HttpRequest request = HttpRequest.newBuilder(
            URI.create(product.address() + Operations.BASE + "/situations"))
        .header("Authorization", "Bearer " + product.identities().token("informatiemanager"))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return Json.tree(http.send(request, HttpResponse.BodyHandlers.ofString()).body())
          .path("id")
          .asString("");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
