package nl.situatiebeeld.verification.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Figures by name, one a run; what is told is their median, with the lowest and highest. */
final class Figures {

  private final Map<String, List<Double>> byName = new LinkedHashMap<>();

  void add(String name, double value) {
    byName.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    System.out.printf(Locale.ROOT, "  %-58s %,12.1f%n", name, value);
  }

  double median(String name) {
    double[] values = byName.getOrDefault(name, List.of()).stream()
        .mapToDouble(v -> v)
        .sorted()
        .toArray();
    return values.length == 0 ? Double.NaN : values[values.length / 2];
  }

  void addRatio(String name, String above, String below) {
    byName.put(name, List.of(median(above) / median(below)));
  }

  /** The table, in Markdown. */
  String table() {
    StringBuilder table =
        new StringBuilder("| figure | median | lowest | highest |\n|---|--:|--:|--:|\n");
    byName.forEach((name, values) -> {
      double[] v = values.stream().mapToDouble(x -> x).toArray();
      table.append(String.format(
          Locale.ROOT,
          "| %s | %,.2f | %,.2f | %,.2f |%n",
          name,
          v.length == 1 ? v[0] : median(name),
          Arrays.stream(v).min().orElse(Double.NaN),
          Arrays.stream(v).max().orElse(Double.NaN)));
    });
    return table.toString();
  }
}
