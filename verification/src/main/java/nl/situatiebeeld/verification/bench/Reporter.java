package nl.situatiebeeld.verification.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import nl.situatiebeeld.standalone.Identities;

/** Reports facts over HTTP, as a region's information manager would. */
final class Reporter {

  private final HttpClient http = HttpClient.newBuilder()
      .version(HttpClient.Version.HTTP_1_1)
      .executor(Executors.newVirtualThreadPerTaskExecutor())
      .build();
  private final URI address;
  private final String token;
  private final AtomicLong count = new AtomicLong();

  Reporter(URI address, Identities identities) {
    this.address = address;
    this.token = identities.token("informatiemanager");
  }

  String openSituation(String name) throws IOException, InterruptedException {
    String body =
        "{\"kind\":\"EXERCISE\",\"name\":\"%s\",\"leadingRegion\":\"VR24\",\"startedAt\":\"%s\"}"
            .formatted(name, Instant.now());
    return field(post("/api/v1/situations", body), "id");
  }

  /** Reports one fact and returns its id; fails on anything but an acknowledgement. */
  String report(String situation) throws IOException, InterruptedException {
    String body = """
        {"theme":"meteo","statement":"Meting %d: het water stijgt bij meetpunt %d","observedAt":"%s",
         "location":{"type":"Point","coordinates":[5.83,50.86]},"attributes":{"level":3.42},
         "reliability":"B","credibility":"2"}\
        """.formatted(count.incrementAndGet(), count.get() % 97, Instant.now());
    return field(post("/api/v1/situations/" + situation + "/facts", body), "id");
  }

  HttpClient http() {
    return http;
  }

  HttpRequest.Builder request(URI uri) {
    return HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token);
  }

  private String post(String path, String body) throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(
        request(address.resolve(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 201) {
      throw new IllegalStateException("refused with " + answer.statusCode() + answer.body());
    }
    return answer.body();
  }

  private static String field(String json, String name) {
    int at = json.indexOf("\"" + name + "\":\"") + name.length() + 4;
    return json.substring(at, json.indexOf('"', at));
  }
}
