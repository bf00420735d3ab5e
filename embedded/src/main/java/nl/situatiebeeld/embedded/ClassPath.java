package nl.situatiebeeld.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** This program's class path, as a child process can be given it. */
final class ClassPath {

  private final Set<Path> entries = new LinkedHashSet<>();

  private ClassPath() {}

  /**
   * Today's class path, with the jars that a jar's manifest names, without those that Kafka cannot
   * bear.
   */
  static String forKafka() {
    ClassPath path = new ClassPath();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      path.add(Path.of(entry).toAbsolutePath().normalize());
    }
    StringBuilder result = new StringBuilder();
    for (Path entry : path.entries) {
      if (suits(entry)) {
        result.append(result.isEmpty() ? "" : File.pathSeparator).append(entry);
      }
    }
    return result.toString();
  }

  /** log4j-to-slf4j says that it is log4j, as log4j-core does, which the broker needs. */
  private static boolean suits(Path entry) {
    Path name = entry.getFileName();
    return name == null || !name.toString().startsWith("log4j-to-slf4j");
  }

  private void add(Path entry) {
    if (entries.add(entry) && Files.isRegularFile(entry)) {
      manifestEntries(entry).forEach(this::add);
    }
  }

  /** {@code java -jar} and test runners name one jar, whose manifest names the others. */
  private static Set<Path> manifestEntries(Path jar) {
    Set<Path> named = new LinkedHashSet<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      String list = manifest == null
          ? null
          : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      if (list != null) {
        URI base = jar.toUri();
        for (String item : list.strip().split("\\s+", -1)) {
          named.add(Path.of(base.resolve(item)).normalize());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + jar, e);
    }
    // jars of others name neighbours that a Maven repository keeps elsewhere
    named.removeIf(path -> !Files.exists(path));
    return named;
  }
}
