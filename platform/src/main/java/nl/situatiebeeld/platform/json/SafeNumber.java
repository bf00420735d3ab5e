package nl.situatiebeeld.platform.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/**
 * A number where any may stand, that every reader of JSON understands alike: finite, and an integer
 * no larger than a double holds exactly (RFC 7493, section 2.2). The hashes' canonical form (RFC
 * 8785) knows no others.
 */
final class SafeNumber extends ValueDeserializer<Number> {

  private static final long LARGEST = (1L << 53) - 1;

  @Override
  public Number deserialize(JsonParser parser, DeserializationContext context) {
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
      boolean safe = parser.getNumberType() != NumberType.BIG_INTEGER
          && Math.abs(parser.getLongValue()) <= LARGEST;
      return safe ? parser.getNumberValue() : refused(context);
    }
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
      double value = parser.getDoubleValue();
      return Double.isFinite(value) ? value : refused(context);
    }
    return (Number) context.handleUnexpectedToken(Number.class, parser);
  }

  private static Number refused(DeserializationContext context) {
    return (Number) context.handleWeirdNumberValue(Number.class, 0, "a number a double can hold");
  }
}
