package nl.situatiebeeld.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.situatiebeeld.embedded.Ports;

/** Whether this machine can carry the product now. */
final class Machine {

  static final int JAVA = 25;
  private static final long NEEDED_MEGABYTES = 1024;

  private Machine() {}

  /**
   * Checks what can be checked before anything starts.
   *
   * @throws StartFault telling what is missing
   */
  static void check(int basePort) {
    checkJava(Runtime.version().feature());
    checkMemory(availableMegabytes(Path.of("/proc/meminfo")));
    checkPorts(basePort);
  }

  static void checkJava(int feature) {
    if (feature != JAVA) {
      throw new StartFault("JDK " + JAVA + " is needed, but this is Java " + feature + ".");
    }
  }

  static void checkMemory(Optional<Long> available) {
    if (available.isPresent() && available.get() < NEEDED_MEGABYTES) {
      throw new StartFault(
          "Too little memory: %d MiB is available, and %d MiB is needed. Close other programs."
              .formatted(available.get(), NEEDED_MEGABYTES));
    }
  }

  static void checkPorts(int base) {
    IntStream taken =
        Stream.of(Part.values()).mapToInt(part -> part.port(base)).filter(p -> !Ports.isFree(p));
    taken.boxed().findFirst().ifPresent(port -> {
      throw new StartFault("Port "
          + port
          + " is taken by another program. Stop it, or choose others with --port N"
          + " (N to N+4 are used).");
    });
  }

  /**
   * Linux tells what it could give without swapping; elsewhere nobody knows, and nothing is
   * checked.
   */
  static Optional<Long> availableMegabytes(Path meminfo) {
    if (!Files.isReadable(meminfo)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(meminfo)) {
      return lines
          .filter(line -> line.startsWith("MemAvailable:"))
          .findFirst()
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
