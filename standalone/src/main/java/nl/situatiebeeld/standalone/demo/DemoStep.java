package nl.situatiebeeld.standalone.demo;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an entry asks for; facts are still named by their keys. */
sealed interface DemoStep {

  /** A new fact, called {@code key} in the file. */
  record Report(String key, Map<String, Object> content) implements DemoStep {}

  /** A new version: what changes against the one before. */
  record Update(String key, Map<String, Object> changes) implements DemoStep {}

  /** Something about a fact. */
  record AboutFact(String key, String path, Map<String, Object> body) implements DemoStep {}

  /** Something about the situation as a whole. */
  record AboutSituation(String path, Map<String, Object> body) implements DemoStep {}

  /**
   * Something beside the facts begins, called {@code key} from then on.
   *
   * @param about key of the fact that it is about; null when it is about the situation
   */
  record Begin(String key, String path, @Nullable String about, Map<String, Object> body)
      implements DemoStep {}

  /** What began goes on; {@code path} has its id where it says so. */
  record GoOn(String key, String path, Map<String, Object> body) implements DemoStep {}

  /** A partner is asked in, or asks. */
  record Seek(Map<String, Object> body) implements DemoStep {}

  /** A step in a partner's participation. */
  record AboutPartner(String partner, String path, Map<String, Object> body) implements DemoStep {}
}
