package nl.situatiebeeld.situation.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import nl.situatiebeeld.platform.evidence.SignedRoot;
import nl.situatiebeeld.platform.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Roots in files that an operator can put elsewhere: one JSON per line, forced to the disk, and
 * never written over. What stands there is held against the log before anything is added.
 */
final class RootFiles {

  /** The file of the public keys, beside the roots. */
  static final String PUBLIC_KEY = "public-key.pem";

  private static final String PATTERN = "roots-\\d{6}\\.ndjson";

  private final Path folder;
  private final SealingSettings settings;

  RootFiles(Path folder, SealingSettings settings) {
    this.folder = folder;
    this.settings = settings;
  }

  /** There is no room for more until an operator moves older files elsewhere. */
  static final class FullException extends IOException {
    private static final long serialVersionUID = 1L;

    FullException(int files) {
      super("the folder of roots has " + files + " files, as many as it may");
    }
  }

  /** Writes the public keys, for whoever takes the roots elsewhere. */
  void writeKeys(String pem) throws IOException {
    Files.createDirectories(folder);
    Path fresh = Files.writeString(folder.resolve(PUBLIC_KEY + ".new"), pem);
    Files.move(
        fresh,
        folder.resolve(PUBLIC_KEY),
        java.nio.file.StandardCopyOption.ATOMIC_MOVE,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  /** The last root that was written here, if any was. */
  @Nullable
  SignedRoot last() throws IOException {
    List<Path> files = files();
    for (int n = files.size() - 1; n >= 0; n--) {
      String line = lastLine(files.get(n));
      if (!line.isEmpty()) {
        return Json.mapper().readValue(line, RootRecord.class).root();
      }
    }
    return null;
  }

  /** Appends one; it is on the disk when this returns. */
  void append(RootRecord record) throws IOException {
    byte[] line = (Json.mapper().writeValueAsString(record) + "\n").getBytes(UTF_8);
    Path file = current(line.length);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      ByteBuffer bytes = ByteBuffer.wrap(line);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private Path current(int more) throws IOException {
    List<Path> files = files();
    if (!files.isEmpty() && Files.size(files.getLast()) + more <= settings.maxFileBytes()) {
      return files.getLast();
    }
    if (files.size() >= settings.maxFiles()) {
      throw new FullException(files.size());
    }
    return folder.resolve(
        "roots-%06d.ndjson".formatted(files.isEmpty() ? 1 : number(files.getLast()) + 1));
  }

  private static int number(Path file) {
    return Integer.parseInt(file.getFileName().toString().replaceAll("\\D", ""));
  }

  private List<Path> files() throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.getFileName().toString().matches(PATTERN))
          .sorted()
          .toList();
    }
  }

  // a line that was cut by a crash is taken away: it was never told to be written
  private static String lastLine(Path file) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      long end = feedBefore(open, open.length());
      if (end < open.length()) {
        open.setLength(end);
      }
      if (end == 0) {
        return "";
      }
      long start = feedBefore(open, end - 1);
      byte[] line = new byte[(int) (end - 1 - start)];
      open.seek(start);
      open.readFully(line);
      return new String(line, UTF_8);
    }
  }

  /** Where the line before this place ends: behind its line feed, or at the file's beginning. */
  private static long feedBefore(RandomAccessFile open, long from) throws IOException {
    byte[] block = new byte[64 * 1024];
    long end = from;
    while (end > 0) {
      int length = (int) Math.min(block.length, end);
      open.seek(end - length);
      open.readFully(block, 0, length);
      for (int n = length - 1; n >= 0; n--) {
        if (block[n] == '\n') {
          return end - length + n + 1;
        }
      }
      end -= length;
    }
    return 0;
  }
}
