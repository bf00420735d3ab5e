package nl.situatiebeeld.situation.fact;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.situatiebeeld.contracts.Limits;
import nl.situatiebeeld.situation.request.Checks;
import org.jspecify.annotations.Nullable;

/** Structured attributes of a fact (F1): text, number or truth value by name. */
public final class Attributes {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,59}");
  // beyond it a number is no longer exact in JSON (RFC 8785, section 3.2.2.3)
  private static final BigDecimal EXACT = BigDecimal.valueOf((1L << 53) - 1);

  private Attributes() {}

  /** The attributes in order of name; refuses what is not flat, typed and within limits. */
  public static Map<String, Object> checked(@Nullable Map<String, @Nullable Object> attributes) {
    Map<String, Object> checked = new TreeMap<>();
    if (attributes == null) {
      return checked;
    }
    if (attributes.size() > Limits.ATTRIBUTES) {
      throw Checks.invalid(
          "attributes", "A fact has " + Limits.ATTRIBUTES + " attributes at most.");
    }
    attributes.forEach((name, value) -> checked.put(name(name), value(value)));
    return checked;
  }

  private static String name(String name) {
    if (!NAME.matcher(name).matches()) {
      throw Checks.invalid(
          "attributes", "An attribute's name is a letter, then letters, digits, '_', '.', '-'.");
    }
    return name;
  }

  private static Object value(@Nullable Object value) {
    return switch (value) {
      case String text -> Checks.text("attributes", text, Limits.ATTRIBUTE_TEXT);
      case Boolean truth -> truth;
      case Number number -> exact(number);
      case null, default ->
        throw Checks.invalid("attributes", "An attribute is a text, a number or true or false.");
    };
  }

  private static Number exact(Number number) {
    BigDecimal value = new BigDecimal(number.toString());
    if (value.abs().compareTo(EXACT) > 0) {
      throw Checks.invalid("attributes", "A number lies within -2^53 and 2^53, both left out.");
    }
    if (value.stripTrailingZeros().scale() > 0) {
      return value.doubleValue();
    }
    // of the type that JSON gives back, so that what is stored equals what is sent again (F3)
    long whole = value.longValueExact();
    if (whole == (int) whole) {
      return (int) whole;
    }
    return whole;
  }
}
