package nl.situatiebeeld.standalone.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/** A fact's next version, from the last one and what changes. */
final class NewVersion {

  private NewVersion() {}

  /** Attributes and source are changed one by one, the rest as a whole; the owner stays. */
  static Map<String, Object> of(Map<String, Object> last, Map<String, Object> changes) {
    Map<String, Object> next = new LinkedHashMap<>(last);
    changes.forEach((name, value) -> next.merge(name, value, NewVersion::merged));
    next.remove("onBehalfOf");
    return next;
  }

  private static Object merged(Object last, Object change) {
    if (last instanceof Map<?, ?> before && change instanceof Map<?, ?> after && !isGeo(after)) {
      Map<Object, Object> both = new LinkedHashMap<>(before);
      both.putAll(after);
      return both;
    }
    return change;
  }

  private static boolean isGeo(Map<?, ?> map) {
    return map.containsKey("coordinates");
  }
}
