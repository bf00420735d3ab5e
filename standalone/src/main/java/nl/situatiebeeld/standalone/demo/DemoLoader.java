package nl.situatiebeeld.standalone.demo;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import nl.situatiebeeld.standalone.Identities;

/**
 * Fills a running product with the demo partners and the reconstructed incident, by the same
 * commands as everybody. Loading again changes nothing.
 */
public final class DemoLoader {

  private final URI base;
  private final Identities identities;

  /**
   * A loader for one product.
   *
   * @param base root URL under which all APIs are
   * @param identities tokens of the demo identities
   */
  public DemoLoader(URI base, Identities identities) {
    this.base = base;
    this.identities = identities;
  }

  /**
   * Loads what is not there yet; takes a few seconds the first time.
   *
   * @throws DemoFault when a file is wrong or a service refuses a command
   */
  public void load() {
    try (ApiClient api = new ApiClient(base, identities)) {
      new DemoPartners(api).load();
      DemoIncident incident = DemoIncident.read();
      if (!isLoaded(api, incident)) {
        new Retelling(api, incident).tell();
      }
    }
  }

  /**
   * Starts the exercise in which something happens every few seconds.
   *
   * @return to be closed when the product stops
   */
  public LiveExercise startLiveExercise() {
    return LiveExercise.start(new ApiClient(base, identities));
  }

  private static boolean isLoaded(ApiClient api, DemoIncident incident) {
    return api.get("evaluator", "/situations?reconstruction=true").objects("situations").stream()
        .anyMatch(situation -> incident.name().equals(situation.get("name"))
            && Boolean.TRUE.equals(situation.get("reconstruction"))
            && reaches(situation, incident.end()));
  }

  private static boolean reaches(Map<String, Object> situation, Instant end) {
    return situation.get("lastRecordedAt") instanceof String last
        && !OffsetDateTime.parse(last).toInstant().isBefore(end);
  }
}
