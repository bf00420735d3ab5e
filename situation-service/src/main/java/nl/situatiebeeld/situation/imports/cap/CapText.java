package nl.situatiebeeld.situation.imports.cap;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Small readings of text that several parts of an alert need. */
final class CapText {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private CapText() {}

  static String oneLine(String text) {
    return SPACE.matcher(text.strip()).replaceAll(" ");
  }

  /** The {@code valueName} and {@code value} children as {@code name=value}, in their order. */
  static List<String> pairs(XmlElement parent) {
    List<String> pairs = new ArrayList<>();
    String name = "";
    for (XmlElement child : parent.children()) {
      if (child.name().equals("valueName")) {
        name = oneLine(child.text());
      } else if (child.name().equals("value") && !child.text().isBlank()) {
        pairs.add(name + "=" + oneLine(child.text()));
      }
    }
    return pairs;
  }

  static String pairs(XmlElement parent, String group) {
    return parent.all(group).flatMap(g -> pairs(g).stream()).collect(Collectors.joining("; "));
  }

  static String joined(XmlElement parent, String name) {
    return parent.all(name).map(c -> c.text().strip()).collect(Collectors.joining(", "));
  }
}
