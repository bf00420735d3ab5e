package nl.situatiebeeld.situation.attachment;

import static nl.situatiebeeld.situation.testing.Attempt.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import nl.situatiebeeld.situation.RunningService;
import org.junit.jupiter.api.Test;

/** How long an upload may take, and how many one organisation has under way (A5). */
class UploadingTest {

  private static final Instant BEGIN = Instant.parse("2026-03-01T10:00:00Z");
  private static final AttachmentSettings TWO_OF_ONE =
      new AttachmentSettings(1_000_000, 1_000_000, 10, 3, 2, Duration.ofSeconds(10));

  private Instant now = BEGIN;

  private Uploading uploading() {
    InstantSource ticking = () -> now;
    Clock clock = ticking.withZone(ZoneOffset.UTC);
    return new Uploading(RunningService.shared().bean(ByteStore.class), TWO_OF_ONE, clock);
  }

  /** One byte a second, without end. */
  private final class Trickle extends InputStream {
    private int sent;

    @Override
    public int read() {
      now = now.plusSeconds(1);
      sent++;
      return 'x';
    }

    @Override
    public int read(byte[] into, int at, int length) {
      into[at] = (byte) read();
      return 1;
    }
  }

  private static InputStream text() {
    return new ByteArrayInputStream("tekst".getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @Test
  void A5_whatTricklesInIsStoppedWhenItsTimeIsUp() {
    Trickle trickle = new Trickle();
    assertThat(refusal(() -> uploading().through("wml", trickle, "text/plain", a -> a)))
        .isEqualTo("upload-too-slow");
    assertThat(trickle.sent).isEqualTo(11);
  }

  @Test
  void A5_oneOrganisationDoesNotTakeAllPlaces() throws IOException {
    Uploading uploading = uploading();
    int size = uploading.through("wml", text(), "text/plain", first -> {
      try {
        return uploading.through("wml", text(), "text/plain", second -> {
          assertThat(refusal(() -> uploading.through("wml", text(), "text/plain", a -> a)))
              .isEqualTo("overloaded");
          return among(uploading, "enexis") + second.size();
        });
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    });
    assertThat(size).isEqualTo(10);
    assertThat(among(uploading, "wml")).isEqualTo(5);
  }

  private static int among(Uploading uploading, String organisation) {
    try {
      return uploading.through(organisation, text(), "text/plain", Uploading.Arrived::size);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
