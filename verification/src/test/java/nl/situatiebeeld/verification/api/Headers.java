package nl.situatiebeeld.verification.api;

import static nl.situatiebeeld.verification.api.Schemas.ordered;

import java.util.Map;
import java.util.Set;

/** Headers that handlers read themselves; each is a standard with one meaning everywhere. */
final class Headers {

  // what else is said of a fact may name a version, and need not
  private static final Set<String> OF_ONE_VERSION =
      Set.of("PUT /facts/{id}", "POST /facts/{id}/verification", "POST /facts/{id}/acceptance");

  private Headers() {}

  static String meaning(String name) {
    return switch (name) {
      case "If-Match" -> "The version that one saw and changes, as the ETag told it.";
      case "If-None-Match" -> "The version that one has: it is not sent again.";
      case "Last-Event-ID" -> "The id of the last event received: the stream goes on after it.";
      case "Accept" -> "Which form of answer is wanted.";
      case "Range" -> "Which part is wanted.";
      case "Content-Length" -> "Bytes that are sent.";
      case "Content-Disposition" -> "The name of what is sent.";
      default -> throw new IllegalStateException("say in Headers what " + name + " means");
    };
  }

  /** Refused without it. */
  static boolean isRequired(Operation operation, String name) {
    return name.equals("If-Match") && OF_ONE_VERSION.contains(operation.key());
  }

  static Map<String, Object> schema(String name) {
    return name.equals("If-Match")
        ? ordered("type", "string", "pattern", "^(?:W/)?\"[0-9]{1,9}\"$")
        : ordered("type", "string", "maxLength", 1_000);
  }
}
