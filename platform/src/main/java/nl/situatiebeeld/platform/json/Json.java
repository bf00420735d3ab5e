package nl.situatiebeeld.platform.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * The product's JSON: unknown and duplicate fields refused, nothing silently turned into another
 * type, times only as text with an offset and written in UTC, nulls left out.
 */
public final class Json {

  private static final JsonMapper MAPPER = build();

  private Json() {}

  /** The mapper; safe to share. */
  public static JsonMapper mapper() {
    return MAPPER;
  }

  private static JsonMapper build() {
    JsonFactory factory = JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(64)
            .maxStringLength(1_000_000)
            .maxNumberLength(64)
            .build())
        .build();
    return JsonMapper.builder(factory)
        .enable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
        .withCoercionConfig(
            LogicalType.Enum,
            c -> c.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
        .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
        .addModule(new SimpleModule("strict")
            .addDeserializer(Instant.class, new OffsetTime())
            .addDeserializer(String.class, new PlainText())
            .addKeyDeserializer(String.class, new PlainText.Key())
            .addDeserializer(Number.class, new SafeNumber()))
        .build();
  }

  /** ISO 8601 with an offset, and nothing else; kept to the microsecond, as PostgreSQL does. */
  private static final class OffsetTime extends ValueDeserializer<Instant> {
    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        return (Instant) context.handleUnexpectedToken(Instant.class, parser);
      }
      String text = parser.getString();
      try {
        return within(OffsetDateTime.parse(text)).toInstant().truncatedTo(ChronoUnit.MICROS);
      } catch (DateTimeException e) {
        return (Instant) context.handleWeirdStringValue(
            Instant.class, "", "a time is ISO 8601 with an offset, years 1900 to 2200");
      }
    }

    private static OffsetDateTime within(OffsetDateTime time) {
      int year = time.withOffsetSameInstant(ZoneOffset.UTC).getYear();
      if (year < 1900 || year > 2200) {
        throw new DateTimeException("out of range");
      }
      return time;
    }
  }
}
