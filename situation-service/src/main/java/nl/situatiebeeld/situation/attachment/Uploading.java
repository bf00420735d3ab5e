package nl.situatiebeeld.situation.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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
  private final ConcurrentHashMap<String, Integer> ofOne = new ConcurrentHashMap<>();

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
   * @param organisation that hands it in
   * @param accepted media type
   * @throws RefusedException when it is too large, too slow, empty, or something else
   */
  <T> T through(
      String organisation, InputStream content, String accepted, Function<Arrived, T> keep)
      throws IOException {
    begin(organisation);
    try {
      UUID upload = store.begin();
      try {
        return keep.apply(arrived(upload, content, ContentCheck.of(accepted)));
      } finally {
        store.drop(upload);
      }
    } finally {
      end(organisation);
    }
  }

  /** Holds a place; of one organisation never all of them, so that it does not stop the others. */
  private void begin(String organisation) {
    int of = ofOne.merge(organisation, 1, Integer::sum);
    if (of > settings.uploadsOfOne() || !atOnce.tryAcquire()) {
      release(organisation);
      throw new RefusedException(CommonRefusal.OVERLOADED, "Try again in a few seconds.");
    }
  }

  private void end(String organisation) {
    atOnce.release();
    release(organisation);
  }

  private void release(String organisation) {
    ofOne.computeIfPresent(organisation, (name, n) -> n == 1 ? null : n - 1);
  }

  private Arrived arrived(UUID upload, InputStream content, ContentCheck check) throws IOException {
    MessageDigest digest = Hashes.begin();
    Instant end = clock.instant().plus(settings.patience());
    byte[] piece = new byte[PIECE];
    int size = 0;
    int n = 0;
    for (int read = filled(content, piece, end); read > 0; read = filled(content, piece, end)) {
      size += read;
      refuseLarger(size);
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

  /** Fills the piece as far as there is content; the time counts for each bit that arrives (A5). */
  private int filled(InputStream content, byte[] piece, Instant end) throws IOException {
    int size = 0;
    for (int read = 0; read >= 0 && size < PIECE; size += Math.max(0, read)) {
      read = content.read(piece, size, PIECE - size);
      refuseLate(end);
    }
    return size;
  }

  private void refuseLate(Instant end) {
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
