package nl.situatiebeeld.verification.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files of the project as they stand on disk, without what builds and editors leave there. */
final class ProjectFiles {

  /** The modules whose code runs as a service, or is part of one. */
  static final Set<String> SERVICES = Set.of(
      "contracts",
      "platform",
      "situation-service",
      "partner-service",
      "projection-service",
      "dashboard");

  private static final Set<String> NOT_OURS =
      Set.of("target", ".git", ".data", ".idea", ".vscode", "node_modules");

  private static final Path ROOT = findRoot();
  private static final List<Path> ALL = walk();

  private ProjectFiles() {}

  static Path root() {
    return ROOT;
  }

  static List<Path> all() {
    return ALL;
  }

  static List<Path> java() {
    return ALL.stream().filter(file -> file.toString().endsWith(".java")).toList();
  }

  /** The path from the project's folder, with slashes, for messages and comparisons. */
  static String name(Path file) {
    return ROOT.relativize(file).toString().replace('\\', '/');
  }

  /** The first folder below the project's, such as {@code contracts}. */
  static String module(Path file) {
    return name(file).split("/", 2)[0];
  }

  static boolean isMain(Path file) {
    return name(file).contains("/src/main/");
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(name(file), e);
    }
  }

  static List<String> lines(Path file) {
    return read(file).lines().toList();
  }

  private static Path findRoot() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("run this inside the project: no mvnw above this folder");
    }
    return folder;
  }

  private static List<Path> walk() {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
          return NOT_OURS.contains(folder.getFileName().toString())
              ? FileVisitResult.SKIP_SUBTREE
              : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
          files.add(file);
          return FileVisitResult.CONTINUE;
        }
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files.stream().sorted().toList();
  }
}
