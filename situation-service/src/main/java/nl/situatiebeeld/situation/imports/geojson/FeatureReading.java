package nl.situatiebeeld.situation.imports.geojson;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.situatiebeeld.contracts.fact.FactContent;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.contracts.fact.Source;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.situation.imports.Attributes;
import nl.situatiebeeld.situation.imports.FeedItem;
import nl.situatiebeeld.situation.imports.FeedLimits;
import nl.situatiebeeld.situation.imports.ItemFault;
import nl.situatiebeeld.situation.imports.ItemKey;
import nl.situatiebeeld.situation.imports.Reason;
import nl.situatiebeeld.situation.imports.geojson.FeatureMapping.Field;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns one feature into an item, as its mapping says. */
final class FeatureReading {

  static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  private final FeatureMapping mapping;
  private final FeedLimits limits;

  FeatureReading(FeatureMapping mapping, FeedLimits limits) {
    this.mapping = mapping;
    this.limits = limits;
  }

  FeedItem read(String position, JsonNode feature) {
    if (!feature.path("type").asString("").equals("Feature")) {
      return unreadable(position, null, Reason.NOT_A_FEATURE, "its type is not Feature");
    }
    FeatureValues values = new FeatureValues(feature);
    ItemKey key =
        values.text(mapping.id()).map(id -> new ItemKey(mapping.system(), id)).orElse(null);
    if (key == null || !key.fits()) {
      return unreadable(position, null, Reason.VALUE_MISSING, "it has no id, or one too long");
    }
    ItemFault fault = fault(values);
    GeometryReading.Result geometry = new GeometryReading(
            mapping.altitude() != FeatureMapping.Altitude.DROP)
        .read(feature.path("geometry"));
    fault = fault == null ? geometry.fault() : fault;
    if (fault != null) {
      return new FeedItem.Unreadable(position, key, fault);
    }
    return read(position, key, values, geometry.geometry());
  }

  private FeedItem read(
      String position, ItemKey key, FeatureValues values, @Nullable Geometry geometry) {
    String statement = statement(values);
    if (statement.isBlank() || statement.length() > limits.statementCharacters()) {
      return statement.isBlank()
          ? unreadable(position, key, Reason.VALUE_MISSING, "nothing to make a statement of")
          : unreadable(position, key, Reason.TEXT_TOO_LONG, "its statement is too long");
    }
    FactContent content = new FactContent(
        mapping.theme(),
        statement,
        attributes(values),
        geometry,
        values.moment(mapping.observedAt()).orElseThrow(),
        new Source(organisation(values), null, key.system(), key.id()),
        null,
        null,
        Sensitivity.SHARED,
        List.of(),
        null,
        null,
        List.of(),
        List.of());
    Instant recordedAt = values.moment(mapping.recordedAt()).orElseThrow();
    return new FeedItem.Message(
        position,
        key,
        FeedItem.Kind.OBSERVATION,
        List.of(),
        null,
        content,
        recordedAt,
        review(values),
        true);
  }

  private @Nullable ItemFault fault(FeatureValues values) {
    if (values.moment(mapping.observedAt()).isEmpty()) {
      return new ItemFault(Reason.WRONG_TYPE, "its observed moment cannot be read");
    }
    if (values.moment(mapping.recordedAt()).isEmpty()) {
      return new ItemFault(Reason.WRONG_TYPE, "its recorded moment cannot be read");
    }
    for (Map<String, Field> fields : List.of(mapping.attributes(), mapping.fields())) {
      for (Map.Entry<String, Field> field : new TreeMap<>(fields).entrySet()) {
        boolean there = values.has(field.getValue());
        if (there && values.value(field.getValue()).isEmpty()) {
          return new ItemFault(Reason.WRONG_TYPE, field.getKey() + " is of another type");
        }
      }
    }
    return null;
  }

  private String statement(FeatureValues values) {
    return PLACEHOLDER
        .matcher(mapping.statement())
        .replaceAll(match -> Matcher.quoteReplacement(named(match, values)))
        .strip();
  }

  private String named(MatchResult match, FeatureValues values) {
    Field field = mapping.fields().get(match.group(1));
    Field known = field == null ? mapping.attributes().get(match.group(1)) : field;
    return Optional.ofNullable(known)
        .flatMap(values::value)
        .map(String::valueOf)
        .orElse("");
  }

  private @Nullable String organisation(FeatureValues values) {
    return Optional.ofNullable(mapping.organisation())
        .flatMap(values::text)
        .filter(name -> name.length() <= 200)
        .orElse(mapping.system());
  }

  private Map<String, Object> attributes(FeatureValues values) {
    Attributes attributes = new Attributes(limits);
    new TreeMap<>(mapping.attributes())
        .forEach((name, field) -> attributes.put(name, values.value(field).orElse(null)));
    return attributes.build();
  }

  private @Nullable String review(FeatureValues values) {
    FeatureMapping.Review review = mapping.review();
    if (review == null) {
      return null;
    }
    Field field = new Field(review.path(), FeatureMapping.Type.TEXT);
    return values
        .text(field)
        .filter(review.equals()::equals)
        .map(v -> review.method())
        .orElse(null);
  }

  private static FeedItem unreadable(
      String position, @Nullable ItemKey key, Reason reason, String detail) {
    return new FeedItem.Unreadable(position, key, new ItemFault(reason, detail));
  }
}
