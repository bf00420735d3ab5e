package nl.situatiebeeld.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import nl.situatiebeeld.embedded.Ports;
import nl.situatiebeeld.standalone.Terminal.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 10, unit = TimeUnit.MINUTES)
class StandaloneTest {

  private static final String READY = "is ready in";
  private static final String SITUATION = """
      {"kind":"EXERCISE","name":"Blijft het","leadingRegion":"VR24",\
      "startedAt":"2026-01-01T12:00:00+01:00"}\
      """;

  private final int port = Part.freeBase();
  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir
  private Path folder;

  private Terminal terminal = new Terminal(Path.of("."));

  @BeforeEach
  void openTerminal() {
    terminal = new Terminal(folder);
  }

  @Test
  void whatWasAcknowledgedStaysAfterAKillAndTheScriptsCommandsFindTheDemo() throws Exception {
    Process first = startDemo();
    HttpResponse<String> opened = send(request("/api/v1/situations")
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(SITUATION)));
    assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
    String id = opened.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
    first.destroyForcibly().waitFor();

    Process second = startDemo();
    assertThat(situations()).contains(id);
    Ended rebuild = terminal.run(RebuildViews.class, "--port", Integer.toString(port));
    assertThat(rebuild.output()).contains("done after");
    assertThat(rebuild.code()).isZero();
    assertThat(situations()).contains(id);

    second.destroy();
    assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(Part.values()).allMatch(part -> !answers(part));
    Ended token = printToken("kern");
    assertThat(token.code()).isEqualTo(1);
    assertThat(token.output()).isEqualTo("No demo of yours runs on port " + port + ".");
  }

  @Test
  void aTakenPortIsSaidAndEndsTheStart() throws Exception {
    try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      Ended start =
          terminal.run(Standalone.class, "--port", Integer.toString(taken.getLocalPort()));
      assertThat(start.code()).isEqualTo(1);
      assertThat(start.output()).contains("Port " + port + " is taken by another program.");
    }
  }

  @Test
  void anUnknownIdentityIsAnsweredWithTheOnesThereAre() throws Exception {
    Ended token = printToken("burgemeester");
    assertThat(token.code()).isEqualTo(1);
    assertThat(token.output()).contains("There are: informatiemanager, buurregio");
  }

  private Process startDemo() throws IOException {
    Process process = terminal.start(
        Standalone.class,
        "--port",
        Integer.toString(port),
        "--data",
        folder.resolve("data").toString(),
        "--empty");
    assertThat(Terminal.awaitLine(process, READY)).contains("http://localhost:" + port);
    return process;
  }

  private Ended printToken(String name) throws Exception {
    return terminal.run(PrintToken.class, name, "--port", Integer.toString(port));
  }

  private HttpRequest.Builder request(String path) throws Exception {
    Ended token = printToken("informatiemanager");
    assertThat(token.code()).as(token.output()).isZero();
    return HttpRequest.newBuilder(URI.create(Part.DASHBOARD.uri(port) + path))
        .header("Authorization", "Bearer " + token.output());
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  // the command was acknowledged before the kill; the picture may still be catching up
  private String situations() {
    String[] body = {""};
    await().atMost(1, TimeUnit.MINUTES).until(() -> {
      HttpResponse<String> answer = send(request("/api/v1/situations"));
      body[0] = answer.body();
      return answer.statusCode() == 200 && body[0].contains("Blijft het");
    });
    return body[0];
  }

  private boolean answers(Part part) {
    return Ports.answers(part.port(port));
  }
}
