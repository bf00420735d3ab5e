package nl.situatiebeeld.projection.replay;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.situatiebeeld.platform.json.Json;
import nl.situatiebeeld.projection.picture.Picture;
import nl.situatiebeeld.projection.reading.TimelineRow;
import nl.situatiebeeld.projection.stream.Changes;
import nl.situatiebeeld.projection.visibility.Eyes;
import tools.jackson.databind.node.ObjectNode;

/** What is told of pictures and events, as text. */
final class Scenes {

  private static final List<String> OF_THE_MOMENT =
      List.of("asOf", "position", "withheld", "lastRecordedAt");

  private Scenes() {}

  static String json(Object value) {
    return Json.mapper().writeValueAsString(value);
  }

  /** What it says, without when it was asked. */
  static String comparable(Picture picture) {
    ObjectNode tree = Json.mapper().valueToTree(picture);
    tree.remove(OF_THE_MOMENT);
    if (tree.path("situation") instanceof ObjectNode situation) {
      situation.remove(OF_THE_MOMENT);
    }
    return tree.toString();
  }

  /** Whether these events can have changed what these eyes may see. */
  static boolean changeEyes(Eyes eyes, List<TimelineRow> rows) {
    boolean supposed = eyes instanceof Eyes.Partner p && p.organisation().isEmpty();
    // a supposed partner has all themes of the situation
    return Changes.touchEyes(eyes, rows)
        || (supposed && rows.stream().anyMatch(row -> row.version() == null && !row.changesItem()));
  }

  /** What these events are about. */
  static Set<String> subjects(List<TimelineRow> rows) {
    return rows.stream()
        .flatMap(row -> Stream.of(row.subject(), row.partnerId()))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
