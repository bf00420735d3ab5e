package nl.situatiebeeld.dashboard.page;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person. Providers put organisation and roles in the id token or only in the
 * access token; the latter came straight from the provider, so it is read without another check,
 * and for showing only.
 */
record Claims(Map<String, Object> values) {

  static Claims of(Map<String, Object> identity, @Nullable String accessToken) {
    Map<String, Object> all = new LinkedHashMap<>();
    if (accessToken != null) {
      all.putAll(readable(accessToken));
    }
    all.putAll(identity);
    return new Claims(all);
  }

  private static Map<String, Object> readable(String token) {
    try {
      return JWTParser.parse(token).getJWTClaimsSet().toJSONObject();
    } catch (ParseException e) {
      return Map.of(); // an opaque token tells nothing, which is its good right
    }
  }

  /** The first of these claims that is there, or nothing as empty text. */
  String text(String... names) {
    return Arrays.stream(names)
        .map(values::get)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .findFirst()
        .orElse("");
  }

  List<String> list(String name) {
    return values.get(name) instanceof List<?> items
        ? items.stream().map(String::valueOf).toList()
        : List.of();
  }
}
