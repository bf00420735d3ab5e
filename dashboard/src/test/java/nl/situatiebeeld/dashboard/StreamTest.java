package nl.situatiebeeld.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

/** The live stream passes as it comes. */
@Timeout(60)
class StreamTest {

  private static final String PATH = "/api/v1/situations/hoogwater/picture/stream";

  private static RunningDashboard dashboard;

  @BeforeAll
  static void start() throws Exception {
    dashboard = new RunningDashboard();
  }

  @AfterAll
  static void stop() {
    dashboard.close();
  }

  @Test
  void eachEventArrivesWhileTheStreamStaysOpen() throws Exception {
    HttpResponse<java.io.InputStream> stream = dashboard.signedIn().stream(PATH, "");
    assertThat(stream.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    assertThat(stream.headers().firstValue("Content-Encoding")).isEmpty();
    try (BufferedReader lines = reader(stream)) {
      assertThat(next(lines)).isEqualTo("event: picture");
      for (int i = 0; i < 3; i++) { // the next is sent only after the one before was read
        dashboard.pictures.push(
            "hoogwater",
            "fact",
            "10" + i,
            JsonMapper.builder().build().createObjectNode().put("id", "n" + i));
        assertThat(next(lines)).isEqualTo("event: fact");
        assertThat(lines.readLine()).isEqualTo("data: {\"id\":\"n" + i + "\"}");
      }
    }
  }

  @Test
  void theLastEventIdGoesAlong() throws Exception {
    HttpResponse<java.io.InputStream> resumed = dashboard.signedIn().stream(PATH, "42");
    assertThat(resumed.statusCode()).isEqualTo(200);
    resumed.body().close();
    assertThat(dashboard.projection.last().header("Last-Event-ID")).isEqualTo("42");
  }

  @Test
  void aReaderThatLeavesClosesTheStreamBehindIt() throws Exception {
    await().atMost(Duration.ofSeconds(20)).until(() -> dashboard.pictures.openStreams() == 0);
    var stream = dashboard.signedIn().stream(PATH, "");
    await().until(() -> dashboard.pictures.openStreams() == 1);
    stream.body().close();
    await().atMost(Duration.ofSeconds(20)).until(() -> dashboard.pictures.openStreams() == 0);
  }

  private static BufferedReader reader(HttpResponse<java.io.InputStream> stream) {
    return new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
  }

  private static String next(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.startsWith("event:")) {
      line = lines.readLine();
    }
    return String.valueOf(line);
  }
}
