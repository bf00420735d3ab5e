package nl.situatiebeeld.verification.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The tables of the document, spread: each line once for every value between its commas. */
final class Tables {

  private static final String FILE = "docs/profiles-matrix.md";
  private static final int KEYS = 2;

  private final Map<String, Map<String, String>> reading = spread(table("Picture"));
  private final Map<String, Map<String, String>> doing = spread(table("report"));
  private final Map<String, Map<String, String>> states = byAction(table("DISPUTED"));
  private final Map<String, Map<String, String>> sitRep = spread(table("Stood as"));
  private final Map<String, String> sitReps = answers(table("Asked"), 1);
  private final Map<String, String> documents = answers(table("Asked"), 2);
  private final Map<String, Map<String, String>> otherwise = spread(table("Total picture"));
  private final Map<String, String> further = further(table("When"));

  /** A cell of the first table, in the line of somebody or of what it is a case of. */
  String reads(Somebody who, String column) {
    return cell(reading, who, column);
  }

  /** A cell of the second table. */
  String does(Somebody who, String action) {
    return cell(doing, who, action);
  }

  /** A cell of the third table. */
  String state(Action action, Status status) {
    return found(found(states, action.word()), status.name());
  }

  /** A cell of the fourth table. */
  String further(Action action, String when) {
    return found(further, action.word() + " / " + when);
  }

  /** Whether a fact stands in a SitRep for KOPPEL, by the fifth table. */
  boolean inSitRep(Card card, Status status) {
    String theme = card.granted() ? "granted" : "not granted";
    Map<String, String> line = found(sitRep, key(theme, status.name()));
    return found(line, card.label().column()).equals("yes");
  }

  /** Which SitRep a KOPPEL partner reads when it asks, by the sixth table. */
  String sitReps(String asked) {
    return found(sitReps, asked);
  }

  /** A cell of the seventh table, in the line of somebody or of what it is a case of. */
  String otherwise(Somebody who, String column) {
    return cell(otherwise, who, column);
  }

  /** The answer to who asks for the document of that SitRep, by the sixth table. */
  String document(String asked) {
    return found(documents, asked);
  }

  private static String cell(Map<String, Map<String, String>> table, Somebody who, String column) {
    Map<String, String> line = table.get(key(who.who(), who.state()));
    if (line == null) {
      line = found(table, key(who.base(), who.state()));
    }
    return found(line, column);
  }

  private static <T> T found(Map<String, T> map, String key) {
    return Objects.requireNonNull(map.get(key), () -> FILE + " says nothing on " + key);
  }

  private static String key(String who, String state) {
    return who + " / " + state;
  }

  // who and state, then the columns, of which one may stand for several
  private static Map<String, Map<String, String>> spread(List<List<String>> table) {
    Map<String, Map<String, String>> lines = new LinkedHashMap<>();
    for (List<String> row : table.subList(1, table.size())) {
      for (String who : parts(row.getFirst())) {
        for (String state : parts(row.get(1))) {
          Map<String, String> cells = new LinkedHashMap<>();
          for (int i = KEYS; i < row.size(); i++) {
            for (String column : parts(table.getFirst().get(i))) {
              cells.put(column, row.get(i));
            }
          }
          if (lines.put(key(who, state), cells) != null) {
            throw new IllegalStateException(FILE + " says twice " + key(who, state));
          }
        }
      }
    }
    return lines;
  }

  private static Map<String, Map<String, String>> byAction(List<List<String>> table) {
    Map<String, Map<String, String>> lines = new LinkedHashMap<>();
    for (List<String> row : table.subList(1, table.size())) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (int i = 1; i < row.size(); i++) {
        cells.put(table.getFirst().get(i), row.get(i));
      }
      lines.put(row.getFirst(), cells);
    }
    return lines;
  }

  private static Map<String, String> further(List<List<String>> table) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (List<String> row : table.subList(1, table.size())) {
      for (String action : parts(row.getFirst())) {
        answers.put(action + " / " + row.get(1), row.get(2));
      }
    }
    return answers;
  }

  private static Map<String, String> answers(List<List<String>> table, int column) {
    Map<String, String> answers = new LinkedHashMap<>();
    table.subList(1, table.size()).forEach(row -> answers.put(row.getFirst(), row.get(column)));
    return answers;
  }

  private static List<String> parts(String cell) {
    return Arrays.stream(cell.split(",", -1)).map(String::strip).toList();
  }

  /** The table that has this column. */
  private static List<List<String>> table(String column) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : lines()) {
      if (line.startsWith("|---")) {
        continue;
      }
      List<String> cells = cells(line);
      if (rows.isEmpty() ? cells.contains(column) : !cells.isEmpty()) {
        rows.add(cells);
      } else if (!rows.isEmpty()) {
        return rows;
      }
    }
    return rows;
  }

  private static List<String> cells(String line) {
    String row = line.strip();
    return row.startsWith("|")
        ? Arrays.stream(row.substring(1, row.length() - 1).split("\\|", -1))
            .map(String::strip)
            .toList()
        : List.of();
  }

  private static List<String> lines() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(FILE))) {
        try {
          return Files.readAllLines(at.resolve(FILE));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    throw new IllegalStateException(FILE + " is missing");
  }
}
