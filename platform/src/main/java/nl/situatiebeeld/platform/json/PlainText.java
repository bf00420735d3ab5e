package nl.situatiebeeld.platform.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;

/**
 * Text that PostgreSQL and UTF-8 can hold: JSON also has the character NUL and halves of characters
 * (surrogates), which neither has. Numbers and truth values are not text.
 */
final class PlainText extends ValueDeserializer<String> {

  private static final String WHY = "text without NUL and without halves of characters";

  @Override
  public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      return (String) context.handleUnexpectedToken(String.class, parser);
    }
    String text = parser.getString();
    return plain(text) ? text : (String) context.handleWeirdStringValue(String.class, "", WHY);
  }

  static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return false;
      }
      if (Character.isSurrogate(c)) {
        boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
        if (!pair) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  /** The same for the names in an object that stands for a map. */
  static final class Key extends KeyDeserializer {
    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
      return plain(key) ? key : context.handleWeirdKey(String.class, "", WHY);
    }
  }
}
