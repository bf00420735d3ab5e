package nl.situatiebeeld.standalone;

import java.util.Map;
import nl.situatiebeeld.projection.ProjectionService;
import nl.situatiebeeld.standalone.identity.DemoSecrets;

/**
 * Makes the views of the running demo anew from Kafka, beside the ones in use, and shows how far it
 * is.
 */
public final class RebuildViews {

  private RebuildViews() {}

  /**
   * Rebuilds once.
   *
   * @param arguments perhaps {@code --port N}
   */
  public static void main(String[] arguments) {
    Standalone.useOwnLog("rebuild-logback.xml");
    try {
      rebuild(Options.of(arguments).port());
    } catch (StartFault e) {
      System.err.println(e.getMessage());
      System.exit(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void rebuild(int port) throws InterruptedException {
    RunningDemo demo = RunningDemo.on(port)
        .orElseThrow(() -> new StartFault("No demo of yours runs on port " + port + "."));
    Settings settings = new Settings(port, DemoSecrets.in(demo.secrets()), demo.bootstrapServers());
    Map<String, String> service = settings.service(Part.PROJECTION_SERVICE, demo.views());
    try {
      ProjectionService.rebuild(Settings.arguments(service));
    } catch (IllegalStateException e) {
      throw new StartFault("The views stay as they are: " + e.getMessage(), e);
    }
  }
}
