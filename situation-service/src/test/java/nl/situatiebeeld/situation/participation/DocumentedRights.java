package nl.situatiebeeld.situation.participation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.participation.Rights;

/**
 * The table in {@code docs/profiles.md}, as it stands there.
 *
 * @param cells right → column → cell
 */
record DocumentedRights(List<String> columns, Map<String, Map<String, String>> cells) {

  private static final String FILE = "docs/profiles.md";

  static DocumentedRights read() {
    try {
      return of(Files.readAllLines(file()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(FILE))) {
        return at.resolve(FILE);
      }
    }
    throw new IllegalStateException(FILE + " is missing");
  }

  private static DocumentedRights of(List<String> lines) {
    List<List<String>> rows = lines.stream()
        .filter(line -> line.startsWith("|") && !line.startsWith("|---"))
        .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).skip(1).toList())
        .toList();
    List<String> head = rows.getFirst();
    List<String> columns = head.subList(1, head.size() - 1);
    Map<String, Map<String, String>> cells = new LinkedHashMap<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      Map<String, String> cellsOfRow = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        cellsOfRow.put(columns.get(i), row.get(i + 1));
      }
      cells.put(row.getFirst(), cellsOfRow);
    }
    return new DocumentedRights(columns, cells);
  }

  List<String> rights() {
    return List.copyOf(cells.keySet());
  }

  /** The same table with one cell changed. */
  DocumentedRights with(String right, String column, String cell) {
    Map<String, Map<String, String>> changed = new LinkedHashMap<>();
    cells.forEach((r, row) -> changed.put(r, new LinkedHashMap<>(row)));
    changed.computeIfPresent(right, (r, row) -> {
      row.put(column, cell);
      return row;
    });
    return new DocumentedRights(columns, changed);
  }

  /** Cells in which the code says otherwise, in the order of the table. */
  List<String> differences(BiFunction<Profile, ParticipationState, Rights> code) {
    List<String> different = new ArrayList<>();
    cells.forEach((right, row) -> {
      for (Profile profile : Profile.values()) {
        for (var state : List.of(ParticipationState.MONITORING, ParticipationState.ACTIVE)) {
          String name = right + " of " + column(profile, state);
          String said = word(value(code.apply(profile, state), right));
          if (!said.equals(row.get(column(profile, state))) && !different.contains(name)) {
            different.add(name);
          }
        }
      }
    });
    return different;
  }

  static String column(Profile profile, ParticipationState state) {
    return profile == Profile.STANDBY
        ? "STANDBY " + (state == ParticipationState.ACTIVE ? "active" : "monitoring")
        : profile.name();
  }

  static List<String> components() {
    return Arrays.stream(Rights.class.getRecordComponents())
        .map(RecordComponent::getName)
        .toList();
  }

  private static String word(Object value) {
    return switch (value) {
      case Boolean truth -> truth ? "yes" : "no";
      default -> value.toString();
    };
  }

  private static Object value(Rights rights, String name) {
    try {
      return Rights.class.getMethod(name).invoke(rights);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no right is called " + name, e);
    }
  }

  /** The rights with one of them changed to another value. */
  static Rights changed(Rights rights, String name) {
    try {
      Object[] values = new Object[components().size()];
      Class<?>[] types = new Class<?>[values.length];
      RecordComponent[] parts = Rights.class.getRecordComponents();
      for (int i = 0; i < values.length; i++) {
        types[i] = parts[i].getType();
        Object value = value(rights, parts[i].getName());
        values[i] = parts[i].getName().equals(name) ? other(value) : value;
      }
      return Rights.class.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object other(Object value) {
    if (value instanceof Boolean truth) {
      return !truth;
    }
    return Arrays.stream(value.getClass().getEnumConstants())
        .filter(constant -> !constant.equals(value))
        .findFirst()
        .orElseThrow();
  }
}
