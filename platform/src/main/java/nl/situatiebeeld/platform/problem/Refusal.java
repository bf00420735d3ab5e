package nl.situatiebeeld.platform.problem;

/** One way in which a request is refused; implemented by enums, each value with a test. */
public interface Refusal {

  /** Where the types of problems live. */
  String TYPE_BASE = "https://situatiebeeld.nl/problems/";

  /** Last part of the problem's type; stable. */
  String slug();

  /** HTTP status. */
  int status();

  /** One line in plain words, the same for each occurrence. */
  String title();
}
