package nl.situatiebeeld.situation.imports.geojson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.situatiebeeld.situation.imports.geojson.FeatureMapping.Field;
import tools.jackson.core.JsonPointer;

/** Finds at the start what a mapping would otherwise get wrong at every feature. */
public final class MappingCheck {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,59}");

  private MappingCheck() {}

  /** What is wrong with the mapping; empty when nothing is. */
  public static Optional<String> fault(FeatureMapping mapping) {
    return Stream.of(names(mapping), paths(mapping), moments(mapping), placeholders(mapping))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> names(FeatureMapping mapping) {
    return mapping.attributes().keySet().stream()
        .filter(name -> !NAME.matcher(name).matches())
        .map(name -> "an attribute's name is a letter, then letters, digits, '_', '.', '-'")
        .findFirst();
  }

  private static Optional<String> paths(FeatureMapping mapping) {
    List<Field> fields = new ArrayList<>();
    fields.add(mapping.id());
    fields.add(mapping.observedAt());
    fields.add(mapping.recordedAt());
    Optional.ofNullable(mapping.organisation()).ifPresent(fields::add);
    fields.addAll(mapping.attributes().values());
    fields.addAll(mapping.fields().values());
    Stream<String> review =
        Optional.ofNullable(mapping.review()).map(FeatureMapping.Review::path).stream();
    return Stream.concat(fields.stream().map(Field::path), review)
        .filter(path -> !isPointer(path))
        .map(path -> "not a JSON pointer: " + path)
        .findFirst();
  }

  private static boolean isPointer(String path) {
    try {
      return !JsonPointer.compile(path).matches();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Optional<String> moments(FeatureMapping mapping) {
    return Stream.of(mapping.observedAt(), mapping.recordedAt())
        .filter(f -> f.type() != FeatureMapping.Type.EPOCH_MILLIS
            && f.type() != FeatureMapping.Type.ISO_TIME)
        .map(f -> "a moment is of type epochMillis or isoTime: " + f.path())
        .findFirst();
  }

  private static Optional<String> placeholders(FeatureMapping mapping) {
    return FeatureReading.PLACEHOLDER
        .matcher(mapping.statement())
        .results()
        .map((MatchResult m) -> m.group(1))
        .filter(n -> !mapping.fields().containsKey(n) && !mapping.attributes().containsKey(n))
        .map(n -> "the statement names an unknown field: " + n)
        .findFirst();
  }
}
