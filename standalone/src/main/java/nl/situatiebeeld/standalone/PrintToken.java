package nl.situatiebeeld.standalone;

import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Collectors;
import nl.situatiebeeld.standalone.identity.DemoIdentity;
import nl.situatiebeeld.standalone.identity.DemoSecrets;
import nl.situatiebeeld.standalone.identity.TokenRequests;

/** Prints an access token of a demo identity, from the demo that is running. */
public final class PrintToken {

  private PrintToken() {}

  /**
   * Asks for one token.
   *
   * @param arguments the identity's name, then perhaps {@code --port N}
   */
  public static void main(String[] arguments) {
    try {
      System.out.println(token(arguments));
    } catch (StartFault e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static String token(String... arguments) {
    if (arguments.length != 1 && arguments.length != 3) {
      throw new StartFault("Which identity? " + names());
    }
    String name = arguments[0];
    int port = arguments.length == 1 ? Options.DEFAULT_PORT : port(arguments[1], arguments[2]);
    if (DemoIdentity.named(name).isEmpty()) {
      throw new StartFault("No demo identity is called " + name + ". There are: " + names());
    }
    Path secrets = RunningDemo.on(port)
        .orElseThrow(() -> new StartFault("No demo of yours runs on port " + port + "."))
        .secrets();
    URI provider = Part.IDENTITY.uri(port);
    try {
      return new TokenRequests(provider, DemoSecrets.in(secrets)).token(name);
    } catch (IllegalStateException e) {
      throw new StartFault("The demo on port " + port + " gives no token: " + e.getMessage(), e);
    }
  }

  private static int port(String option, String value) {
    if (!"--port".equals(option)) {
      throw new StartFault("Unknown option: " + option);
    }
    return Options.port(value);
  }

  private static String names() {
    return DemoIdentity.ALL.stream().map(DemoIdentity::name).collect(Collectors.joining(", "));
  }
}
