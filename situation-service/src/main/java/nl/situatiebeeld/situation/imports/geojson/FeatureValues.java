package nl.situatiebeeld.situation.imports.geojson;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import nl.situatiebeeld.situation.imports.EventTime;
import nl.situatiebeeld.situation.imports.geojson.FeatureMapping.Field;
import tools.jackson.databind.JsonNode;

/** Values of one feature, by the fields of a mapping; a value of another type counts as faulty. */
final class FeatureValues {

  // beyond it a number is no longer exact in JSON (RFC 8785, section 3.2.2.3)
  private static final double EXACT = 1L << 53;

  private final JsonNode feature;

  FeatureValues(JsonNode feature) {
    this.feature = feature;
  }

  /** Whether the feature says something at this path. */
  boolean has(Field field) {
    JsonNode node = feature.at(field.path());
    return !node.isMissingNode() && !node.isNull();
  }

  /** The value; empty when there is none or it is of another type. */
  Optional<Object> value(Field field) {
    JsonNode node = feature.at(field.path());
    return switch (field.type()) {
      case TEXT -> node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
      case NUMBER -> number(node);
      case TRUTH -> node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty();
      case EPOCH_MILLIS, ISO_TIME -> moment(field).map(Instant::toString);
    };
  }

  Optional<Instant> moment(Field field) {
    JsonNode node = feature.at(field.path());
    return switch (field.type()) {
      case EPOCH_MILLIS ->
        node.isIntegralNumber() && node.canConvertToLong()
            ? EventTime.of(Instant.ofEpochMilli(node.longValue()))
            : Optional.empty();
      case ISO_TIME -> node.isString() ? isoTime(node.stringValue()) : Optional.empty();
      case TEXT, NUMBER, TRUTH -> Optional.empty();
    };
  }

  /** Text, or a whole number written out: what ids are. */
  Optional<String> text(Field field) {
    JsonNode node = feature.at(field.path());
    if (node.isString() && !node.stringValue().isBlank()) {
      return Optional.of(node.stringValue().strip());
    }
    return node.isIntegralNumber() ? Optional.of(node.asString()) : Optional.empty();
  }

  private static Optional<Object> number(JsonNode node) {
    if (!node.isNumber()) {
      return Optional.empty();
    }
    double value = node.doubleValue();
    if (!(Math.abs(value) <= EXACT)) {
      return Optional.empty();
    }
    return Optional.of(value == Math.rint(value) ? (Object) (long) value : (Object) value);
  }

  private static Optional<Instant> isoTime(String text) {
    try {
      return EventTime.of(OffsetDateTime.parse(text.strip()).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
