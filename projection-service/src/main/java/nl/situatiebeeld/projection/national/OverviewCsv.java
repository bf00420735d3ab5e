package nl.situatiebeeld.projection.national;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The overview as CSV (RFC 4180): the lines' own fields in their order, lists with spaces between.
 * What a spreadsheet would take for a formula is made a text.
 */
final class OverviewCsv {

  private static final String LINE_END = "\r\n";
  private static final String FORMULAS = "=+-@\t\r\n";

  private OverviewCsv() {}

  static String of(List<OverviewLine> lines) {
    RecordComponent[] fields = OverviewLine.class.getRecordComponents();
    StringBuilder csv = new StringBuilder();
    csv.append(Arrays.stream(fields).map(RecordComponent::getName).collect(Collectors.joining(",")))
        .append(LINE_END);
    for (OverviewLine line : lines) {
      csv.append(Arrays.stream(fields)
              .map(field -> cell(text(value(field, line))))
              .collect(Collectors.joining(",")))
          .append(LINE_END);
    }
    return csv.toString();
  }

  private static @Nullable Object value(RecordComponent field, OverviewLine line) {
    try {
      return field.getAccessor().invoke(line);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(@Nullable Object value) {
    if (value instanceof Collection<?> several) {
      return several.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
    return value == null ? "" : value.toString();
  }

  static String cell(String text) {
    boolean formula = !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0);
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
