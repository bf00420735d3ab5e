package nl.situatiebeeld.standalone.demo;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A mapping in a demo file.
 *
 * @param where file and line, for messages
 */
record Fields(String where, Map<String, Object> values) {

  boolean has(String name) {
    return values.containsKey(name);
  }

  String text(String name) {
    String text = optionalText(name);
    if (text == null) {
      throw missing(name);
    }
    return text;
  }

  @Nullable
  String optionalText(String name) {
    Object value = values.get(name);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw fault("'" + name + "' is a text");
  }

  Instant time(String name) {
    try {
      return OffsetDateTime.parse(text(name)).toInstant();
    } catch (DateTimeException e) {
      throw new DemoFault(where + ": '" + name + "' is a time with an offset", e);
    }
  }

  boolean flag(String name) {
    return Boolean.TRUE.equals(values.get(name));
  }

  Fields mapping(String name) {
    if (values.get(name) instanceof Fields fields) {
      return fields;
    }
    throw missing(name);
  }

  List<Fields> mappings(String name) {
    List<Fields> entries = new ArrayList<>();
    for (Object entry : list(name)) {
      if (!(entry instanceof Fields fields)) {
        throw fault("'" + name + "' is a list of mappings");
      }
      entries.add(fields);
    }
    return entries;
  }

  List<?> list(String name) {
    if (values.get(name) instanceof List<?> list) {
      return list;
    }
    throw missing(name);
  }

  /** Refuses names that nobody knows: a slip of the pen would otherwise be lost. */
  void onlyHas(Collection<String> known) {
    TreeSet<String> unknown = new TreeSet<>(values.keySet());
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw fault("unknown " + unknown);
    }
  }

  /** As it goes into JSON. */
  Map<String, Object> plain() {
    Map<String, Object> plain = new LinkedHashMap<>();
    values.forEach((name, value) -> plain.put(name, plain(value)));
    return plain;
  }

  static Object plain(Object value) {
    return switch (value) {
      case Fields fields -> fields.plain();
      case List<?> list -> list.stream().<Object>map(Fields::plain).toList();
      default -> value;
    };
  }

  DemoFault fault(String what) {
    return new DemoFault(where + ": " + what);
  }

  private DemoFault missing(String name) {
    return fault("'" + name + "' is missing or has another form");
  }
}
