package nl.situatiebeeld.standalone;

import java.net.URI;
import java.util.stream.Stream;
import nl.situatiebeeld.embedded.Ports;

/** The web servers of the product, and where each stands beside the first. */
public enum Part {
  /** Pages and the one address for all APIs. */
  DASHBOARD(0),
  /** Commands on situations and facts. */
  SITUATION_SERVICE(1),
  /** Partners and agreements. */
  PARTNER_SERVICE(2),
  /** Pictures and history. */
  PROJECTION_SERVICE(3),
  /** Login and tokens. */
  IDENTITY(4);

  private final int place;

  Part(int place) {
    this.place = place;
  }

  /**
   * A base port for tests and measurements, beside whatever runs on this machine.
   *
   * @return a port that is free now, as are those of the other parts
   */
  public static int freeBase() {
    int base = Ports.free();
    while (!isFree(base)) {
      base = Ports.free();
    }
    return base;
  }

  private static boolean isFree(int base) {
    return Stream.of(values()).allMatch(part -> Ports.isFree(part.port(base)));
  }

  /**
   * The part's port.
   *
   * @param base port of the dashboard
   * @return TCP port
   */
  public int port(int base) {
    return base + place;
  }

  /**
   * The part's address.
   *
   * @param base port of the dashboard
   * @return root URL, without a slash at its end
   */
  public URI uri(int base) {
    return URI.create("http://localhost:" + port(base));
  }
}
