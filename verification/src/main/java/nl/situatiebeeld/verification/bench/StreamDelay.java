package nl.situatiebeeld.verification.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long it takes from sending a command until a reader's stream shows the fact. */
final class StreamDelay implements AutoCloseable {

  private static final Pattern FACT = Pattern.compile("\"id\":\"(fact-[0-9a-f-]{36})\"");

  private final Map<String, Long> seen = new ConcurrentHashMap<>();
  private final CountDownLatch open = new CountDownLatch(1);
  private final InputStream stream;
  private final Thread reader;

  StreamDelay(Reporter reporter, URI address, String situation)
      throws IOException, InterruptedException {
    URI uri = address.resolve("/api/v1/situations/" + situation + "/picture/stream");
    stream = connected(reporter, uri);
    reader = Thread.ofPlatform().daemon().start(this::read);
    if (!open.await(10, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the stream does not begin");
    }
  }

  // the view may be behind: a situation is not there at once
  private static InputStream connected(Reporter reporter, URI uri)
      throws IOException, InterruptedException {
    for (int attempt = 0; attempt < 600; attempt++) {
      HttpResponse<InputStream> answer = reporter
          .http()
          .send(
              reporter.request(uri).header("Accept", "text/event-stream").build(),
              HttpResponse.BodyHandlers.ofInputStream());
      if (answer.statusCode() == 200) {
        return answer.body();
      }
      answer.body().close();
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new IllegalStateException("the stream does not begin");
  }

  private void read() {
    Scanner lines = new Scanner(stream, StandardCharsets.UTF_8);
    while (lines.hasNextLine()) {
      String line = lines.nextLine();
      long now = System.nanoTime();
      open.countDown();
      Matcher fact = FACT.matcher(line);
      if (line.startsWith("data:") && fact.find()) {
        seen.putIfAbsent(fact.group(1), now);
      }
    }
  }

  /** Reports facts at this rate; the samples run from sending to seeing. */
  Samples run(Reporter reporter, String situation, int perSecond, double seconds)
      throws InterruptedException {
    Map<String, Long> sent = new ConcurrentHashMap<>();
    OpenLoop.run(perSecond, seconds, () -> {
      long start = System.nanoTime();
      sent.put(reporter.report(situation), start);
    });
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!seen.keySet().containsAll(sent.keySet())) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("a fact was never seen on the stream");
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    Samples samples = new Samples();
    sent.forEach((fact, start) -> samples.add(seen.getOrDefault(fact, start) - start));
    return samples;
  }

  @Override
  public void close() throws IOException {
    stream.close();
    reader.interrupt();
  }
}
