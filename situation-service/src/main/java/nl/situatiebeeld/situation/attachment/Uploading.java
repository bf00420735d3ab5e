package nl.situatiebeeld.situation.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import org.springframework.stereotype.Component;

/** Takes content in, piece by piece: never more than one piece is in memory (A5). */
@Component
class Uploading {

  private static final int PIECE = 256 * 1024;

  private final ByteStore store;
  private final AttachmentSettings settings;
  private final Clock clock;
  private final Semaphore atOnce;

  Uploading(ByteStore store, AttachmentSettings settings, Clock clock) {
    this.store = store;
    this.settings = settings;
    this.clock = clock;
    this.atOnce = new Semaphore(settings.uploadsAtOnce());
  }

  /** Content that has arrived and waits to be kept. */
  record Arrived(UUID upload, String hash, int size) {}

  /**
   * Takes the content in and has it kept; what is not kept is forgotten.
   *
   * @param accepted media type
   * @throws RefusedException when it is too large, too slow, empty, or something else
   */
  <T> T through(InputStream content, String accepted, Function<Arrived, T> keep)
      throws IOException {
    if (!atOnce.tryAcquire()) {
      throw new RefusedException(CommonRefusal.OVERLOADED, "Try again in a few seconds.");
    }
    UUID upload = store.begin();
    try {
      return keep.apply(arrived(upload, content, ContentCheck.of(accepted)));
    } finally {
      store.drop(upload);
      atOnce.release();
    }
  }

  private Arrived arrived(UUID upload, InputStream content, ContentCheck check) throws IOException {
    MessageDigest digest = Hashes.begin();
    Instant end = clock.instant().plus(settings.patience());
    byte[] piece = new byte[PIECE];
    int size = 0;
    int n = 0;
    for (int read = content.readNBytes(piece, 0, PIECE);
        read > 0;
        read = content.readNBytes(piece, 0, PIECE)) {
      size += read;
      refuse(size, end);
      check.next(piece, read);
      digest.update(piece, 0, read);
      store.append(upload, n++, Arrays.copyOf(piece, read));
    }
    if (size == 0) {
      throw new RefusedException(AttachmentRefusal.ATTACHMENT_EMPTY, "Send the document's bytes.");
    }
    check.end();
    return new Arrived(upload, Hashes.end(digest), size);
  }

  private void refuse(long size, Instant end) {
    refuseLarger(size);
    if (clock.instant().isAfter(end)) {
      throw new RefusedException(
          AttachmentRefusal.UPLOAD_TOO_SLOW, "Send it over a better connection.");
    }
  }

  /** Refuses what is, or says that it will be, larger than allowed. */
  void refuseLarger(long size) {
    if (size > settings.maxBytes()) {
      throw new RefusedException(
          CommonRefusal.TOO_LARGE, "Send at most " + settings.maxBytes() + " bytes at once.");
    }
  }
}
