package nl.situatiebeeld.situation.imports;

import nl.situatiebeeld.contracts.Limits;

/**
 * What a feed may cost.
 *
 * @param documentBytes size of one document
 * @param items messages in one document
 * @param elements XML elements in one document
 * @param depth nesting, XML and JSON
 * @param statementCharacters longer statements are refused
 * @param attributeCharacters longer texts are cut, and end in an ellipsis
 */
public record FeedLimits(
    int documentBytes,
    int items,
    int elements,
    int depth,
    int statementCharacters,
    int attributeCharacters) {

  /** The limits that hold when nothing else is configured. */
  public static FeedLimits defaults() {
    return new FeedLimits(5 * 1024 * 1024, 2_000, 200_000, 64, 4_000, Limits.ATTRIBUTE_TEXT);
  }

  /** The text cut to what an attribute may hold, visibly. */
  public String cut(String text) {
    if (text.length() <= attributeCharacters) {
      return text;
    }
    int end = attributeCharacters - 1;
    // never half a surrogate pair
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
