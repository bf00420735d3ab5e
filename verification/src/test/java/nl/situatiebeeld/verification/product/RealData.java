package nl.situatiebeeld.verification.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Real feeds by others, which stand beside the project and are not part of it. */
final class RealData {

  private RealData() {}

  /** A file or folder; fails with a clear message when it is not there. */
  static Path path(String name) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path found = at.resolve("shared/data").resolve(name);
      if (Files.exists(found)) {
        return found;
      }
    }
    throw new IllegalStateException(
        "the folder shared/data with " + name + " has to stand beside the project");
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> files(String folder) {
    try (Stream<Path> files = Files.list(path(folder))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
