package nl.situatiebeeld.verification.api;

import java.nio.file.Files;
import java.nio.file.Path;

/** A service whose interface is described, each in a document of its own. */
enum Service {
  SITUATION(
      "situation", "Situations", "Commands on situations, what is known, and who takes part."),
  PARTNER("partner", "Partners", "Partners, their core tasks and the agreements with them."),
  PROJECTION("projection", "Pictures", "What may be seen: pictures, history and streams.");

  private static final Path ROOT = root();

  private final String name;
  private final String title;
  private final String description;

  Service(String name, String title, String description) {
    this.name = name;
    this.title = title;
    this.description = description;
  }

  /** The name of its module and application. */
  String module() {
    return name + "-service";
  }

  /** The package in which all of it lives. */
  String packageName() {
    return "nl.situatiebeeld." + name;
  }

  String title() {
    return "Situatiebeeld: " + title;
  }

  String description() {
    return description;
  }

  /** Where its document is kept, in the form in which the service gives it. */
  Path document() {
    return ROOT.resolve(module() + "/src/main/resources/api/" + module() + ".openapi.json");
  }

  /** Where the examples stand, beside the code that they are about. */
  Path examples() {
    return ROOT.resolve(module() + "/src/api");
  }

  /** The project's folder. */
  static Path projectFolder() {
    return ROOT;
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("run this inside the project");
    }
    return folder;
  }
}
