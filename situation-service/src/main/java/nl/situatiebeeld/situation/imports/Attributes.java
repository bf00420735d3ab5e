package nl.situatiebeeld.situation.imports;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.situatiebeeld.contracts.Limits;
import org.jspecify.annotations.Nullable;

/** Collects the attributes of a fact: text is cut to the limit, and what is absent stays out. */
public final class Attributes {

  /** Attributes of one fact, at most; those put in first are kept. */
  public static final int MAX = Limits.ATTRIBUTES;

  private final FeedLimits limits;
  private final SortedMap<String, Object> values = new TreeMap<>();

  /** Empty. */
  public Attributes(FeedLimits limits) {
    this.limits = limits;
  }

  /** Adds a text, number or truth value; nothing and blank text are left out. */
  public Attributes put(String name, @Nullable Object value) {
    if (value == null || (values.size() >= MAX && !values.containsKey(name))) {
      return this;
    }
    if (value instanceof String text) {
      if (!text.isBlank()) {
        values.put(name, limits.cut(text.strip()));
      }
    } else {
      values.put(name, value);
    }
    return this;
  }

  /** As {@link #put}, unless the name is taken. */
  public Attributes putIfAbsent(String name, @Nullable Object value) {
    return values.containsKey(name) ? this : put(name, value);
  }

  /** What was collected, by name. */
  public Map<String, Object> build() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }
}
