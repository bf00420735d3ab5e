package nl.situatiebeeld.standalone.demo;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The live exercise as its file describes it. */
record ExerciseFile(Fields file, List<Draft> drafts) {

  private static final Pattern GAP = Pattern.compile("\\{([a-z]+)}");

  /**
   * What a fact is written from.
   *
   * @param number the number that also becomes an attribute
   */
  record Draft(
      String name,
      String as,
      String theme,
      String say,
      @Nullable String number) {}

  static ExerciseFile read() {
    Fields file = YamlFile.mapping("live-exercise.yml");
    return new ExerciseFile(
        file, file.mappings("facts").stream().map(ExerciseFile::draft).toList());
  }

  private static Draft draft(Fields fields) {
    fields.onlyHas(List.of("name", "as", "theme", "say", "number"));
    return new Draft(
        fields.text("name"),
        fields.text("as"),
        fields.text("theme"),
        fields.text("say"),
        fields.optionalText("number"));
  }

  String name() {
    return file.text("name");
  }

  String region() {
    return file.text("region");
  }

  Map<String, Object> area() {
    return file.mapping("area").plain();
  }

  List<Fields> partners() {
    return file.mappings("partners");
  }

  Duration pause() {
    return Duration.ofSeconds(number("pauseSeconds"));
  }

  int eventsPerExercise() {
    return number("eventsPerExercise");
  }

  int livingFacts() {
    return number("livingFacts");
  }

  List<String> placeNames() {
    return List.copyOf(file.mapping("places").values().keySet());
  }

  /** Something that may be said about this. */
  String saying(String about, RandomGenerator random) {
    return one(file.mapping("sayings").list(about), random);
  }

  Draft draft(String name) {
    return drafts.stream()
        .filter(draft -> draft.name().equals(name))
        .findFirst()
        .orElseThrow(() -> file.fault("no fact is called '" + name + "'"));
  }

  /** Theme, statement, attributes and location of a fact, written anew. */
  Map<String, Object> written(Draft draft, String place, RandomGenerator random) {
    Map<String, Long> numbers = new LinkedHashMap<>();
    String statement =
        GAP.matcher(draft.say()).replaceAll(gap -> filled(gap.group(1), place, numbers, random));
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("theme", draft.theme());
    content.put("statement", statement);
    content.put("location", new DemoPlaces(file.mapping("places")).geometry(file, place));
    if (draft.number() != null && numbers.containsKey(draft.number())) {
      content.put("attributes", Map.of(draft.number(), numbers.get(draft.number())));
    }
    return content;
  }

  private String filled(
      String gap, String place, Map<String, Long> numbers, RandomGenerator random) {
    if (gap.equals("place")) {
      return place;
    }
    Fields ranges = file.mapping("numbers");
    if (!ranges.has(gap)) {
      return one(file.mapping("values").list(gap), random);
    }
    List<?> range = ranges.list(gap);
    long number = random.nextLong((Long) range.get(0), (Long) range.get(1) + 1);
    numbers.put(gap, number);
    return Long.toString(number);
  }

  private int number(String name) {
    return file.values().get(name) instanceof Long number
        ? Math.toIntExact(number)
        : Integer.parseInt(file.text(name));
  }

  private static String one(List<?> some, RandomGenerator random) {
    return String.valueOf(some.get(random.nextInt(some.size())));
  }
}
