package nl.situatiebeeld.standalone;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What the user asked for on the command line.
 *
 * @param port port of the dashboard; the other parts take the ports after it
 * @param data folder that keeps the data; without it they go when the product stops
 * @param incident whether the demo incident and the live exercise are loaded
 * @param rehearsal whether it stops as soon as it is ready
 */
public record Options(int port, Optional<Path> data, boolean incident, boolean rehearsal) {

  /** Where the product stands when nothing else is said. */
  public static final int DEFAULT_PORT = 8080;

  private static final int LAST_PORT = 65_530;

  /**
   * Reads the command line.
   *
   * @param arguments {@code --port N} (0: any), {@code --data DIR}, {@code --empty},
   *     {@code --rehearsal}
   * @return the options
   * @throws StartFault when something is not understood
   */
  public static Options of(String... arguments) {
    Deque<String> rest = new ArrayDeque<>(List.of(arguments));
    int port = DEFAULT_PORT;
    Optional<Path> data = Optional.empty();
    boolean incident = true;
    boolean rehearsal = false;
    while (!rest.isEmpty()) {
      String option = rest.pop();
      switch (option) {
        case "--port" -> port = port(value(option, rest));
        case "--data" -> data = Optional.of(Path.of(value(option, rest)).toAbsolutePath());
        case "--empty" -> incident = false;
        case "--rehearsal" -> rehearsal = true;
        default -> throw new StartFault("Unknown option: " + option);
      }
    }
    return new Options(port, data, incident, rehearsal);
  }

  private static String value(String option, Deque<String> rest) {
    String value = rest.poll();
    if (value == null || value.isBlank()) {
      throw new StartFault("Option " + option + " needs a value.");
    }
    return value;
  }

  /**
   * Reads a port number.
   *
   * @param text digits
   * @return a port that leaves room for the other parts; for 0 one that is free, as are the next
   * @throws StartFault when it is none
   */
  static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port == 0) {
        return Part.freeBase();
      }
      if (port >= 1024 && port <= LAST_PORT) {
        return port;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new StartFault("--port needs a number from 1024 to " + LAST_PORT + ", not: " + text);
  }
}
