package nl.situatiebeeld.situation.imports.cap;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;
import nl.situatiebeeld.situation.imports.ItemFault;
import nl.situatiebeeld.situation.imports.Reason;
import org.jspecify.annotations.Nullable;

/** What the text of one element must be. */
@FunctionalInterface
interface ValueCheck {

  /** What is wrong with the text; null when nothing is. */
  @Nullable
  ItemFault fault(String text);

  /** Any text, also none. */
  ValueCheck TEXT = text -> null;

  /** Text that says something. */
  ValueCheck SOME_TEXT = text ->
      text.isBlank() ? new ItemFault(Reason.VALUE_MISSING, "needs a value, is empty") : null;

  /** Part of an alert's identity: it stands in lists cut at spaces and commas. */
  ValueCheck IDENTITY = text -> {
    if (text.isBlank()) {
      return SOME_TEXT.fault(text);
    }
    return matches(text, Syntax.IDENTITY, "must not contain spaces, commas, '<' or '&'");
  };

  /** None stands for the standard's default. */
  ValueCheck LANGUAGE =
      text -> text.isBlank() ? null : matches(text, Syntax.LANGUAGE, "must be a language tag");

  ValueCheck INTEGER = text -> matches(text, Syntax.INTEGER, "must be a whole number");

  ValueCheck DECIMAL = text -> matches(text, Syntax.DECIMAL, "must be a number");

  ValueCheck ADDRESS = ValueCheck::address;

  ValueCheck POLYGON = text -> AreaShape.polygonFault(text);

  ValueCheck CIRCLE = text -> AreaShape.circleFault(text);

  ValueCheck REFERENCES = text -> References.fault(text);

  /** A date and time with its offset, as this version of the standard writes it. */
  static ValueCheck moment(CapVersion version) {
    return text -> {
      if (text.isBlank()) {
        return SOME_TEXT.fault(text);
      }
      return Moments.parse(version, text).isPresent()
          ? null
          : new ItemFault(
              Reason.WRONG_FORMAT,
              "must be a date and time with offset: 2021-07-14T18:00:00+02:00");
    };
  }

  /** One of these, exactly. */
  static ValueCheck oneOf(String... allowed) {
    List<String> values = List.of(allowed);
    return text -> {
      if (values.contains(text)) {
        return null;
      }
      String found = text.isBlank() ? "is empty" : "is something else";
      return new ItemFault(
          Reason.VALUE_NOT_ALLOWED, "must be one of " + String.join(", ", values) + ", " + found);
    };
  }

  private static @Nullable ItemFault matches(String text, Pattern pattern, String otherwise) {
    return pattern.matcher(text.strip()).matches()
        ? null
        : new ItemFault(Reason.WRONG_FORMAT, otherwise);
  }

  private static @Nullable ItemFault address(String text) {
    // XML Schema takes characters that a URI must escape: only those are forgiven
    String escaped = Syntax.TO_ESCAPE.matcher(text.strip()).replaceAll("_");
    return Syntax.isAddress(escaped) ? null : new ItemFault(Reason.WRONG_FORMAT, "must be a URI");
  }

  /** The patterns behind the checks. */
  final class Syntax {
    private static final Pattern IDENTITY = Pattern.compile("[^\\s,<&]+");
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*+");
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern DECIMAL =
        Pattern.compile("[+-]?(\\d{1,18}(\\.\\d{0,18})?|\\.\\d{1,18})");
    private static final Pattern TO_ESCAPE = Pattern.compile("[{}|\\\\^`\"]");

    private Syntax() {}

    private static boolean isAddress(String text) {
      try {
        return new URI(text).getRawSchemeSpecificPart() != null;
      } catch (URISyntaxException e) {
        return false;
      }
    }
  }
}
