package nl.situatiebeeld.situation.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Feeds written by others. They are no part of the product: the folder is the one that the system
 * property or environment variable names, or else {@code shared/data} beside a parent folder.
 */
final class SharedData {

  private static final String PROPERTY = "situatiebeeld.shared-data";
  private static final String VARIABLE = "SITUATIEBEELD_SHARED_DATA";

  private SharedData() {}

  static byte[] read(String file) {
    try {
      return Files.readAllBytes(root().resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  static List<String> files(String folder) {
    try (Stream<Path> files = Files.list(root().resolve(folder))) {
      return files.map(f -> folder + "/" + f.getFileName()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private static Path root() {
    String named = System.getProperty(PROPERTY, System.getenv(VARIABLE));
    if (named != null) {
      return existing(Path.of(named));
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path data = at.resolve("shared").resolve("data");
      if (Files.isDirectory(data)) {
        return data;
      }
    }
    return existing(Path.of("../shared/data"));
  }

  private static Path existing(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException("The folder with real feeds is missing: "
          + folder.toAbsolutePath() + ". Name it with -D" + PROPERTY + "=… or " + VARIABLE + "=….");
    }
    return folder;
  }
}
