package nl.situatiebeeld.standalone;

import java.net.URI;

/** The web servers of the product, and where each stands beside the first. */
public enum Part {
  /** Pages and the one address for all APIs. */
  DASHBOARD,
  /** Commands on situations and facts. */
  SITUATION_SERVICE,
  /** Partners and agreements. */
  PARTNER_SERVICE,
  /** Pictures and history. */
  PROJECTION_SERVICE,
  /** Login and tokens. */
  IDENTITY;

  /**
   * The part's port.
   *
   * @param base port of the dashboard
   * @return TCP port
   */
  public int port(int base) {
    return base + ordinal();
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
