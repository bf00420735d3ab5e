package nl.situatiebeeld.standalone;

import java.util.stream.Collectors;
import nl.situatiebeeld.standalone.identity.DemoIdentity;

/** What the user reads when the demo is ready. */
final class Announcement {

  private Announcement() {}

  static String of(Product product, Options options, double seconds) {
    return """

        Situatiebeeld is ready in %.1f s:  %s

        Log in as one of these, all with password  %s
        %s

        Try this
          1. Log in as informatiemanager and open "Hoogwater Zuid-Limburg juli 2021 (reconstructie)":
             move the time slider and see what was known at each moment.
          2. Open the exercise in a second window, as kern and as standby, and watch facts arrive: each
             profile sees what it may see.
          3. From another terminal:
             TOKEN=$(./situatiebeeld token informatiemanager%s)
             curl -H "Authorization: Bearer $TOKEN" %s/api/v1/situations

        %s
        Log: %s
        Stop with Ctrl-C.
        """.formatted(
            seconds,
            product.address(),
            product.password(),
            people(),
            options.port() == Options.DEFAULT_PORT ? "" : " --port " + options.port(),
            product.address(),
            kept(options),
            Standalone.logFile(product.folder()));
  }

  private static String people() {
    return DemoIdentity.ALL.stream()
        .filter(DemoIdentity::person)
        .map(i -> "  %-18s %s".formatted(i.name(), i.description()))
        .collect(Collectors.joining("\n"));
  }

  private static String kept(Options options) {
    return options
        .data()
        .map(folder -> "The data stay in " + folder + ".")
        .orElse("The data go when it stops; keep them with --data DIR.");
  }
}
