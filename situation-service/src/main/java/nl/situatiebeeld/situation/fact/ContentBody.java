package nl.situatiebeeld.situation.fact;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.situatiebeeld.contracts.Limits;
import nl.situatiebeeld.contracts.fact.Attachment;
import nl.situatiebeeld.contracts.fact.FactContent;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.contracts.fact.Source;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.situation.request.Checks;
import nl.situatiebeeld.situation.request.Retold;
import org.jspecify.annotations.Nullable;

/** A fact as it is sent, for a report and for an update. */
record ContentBody(
    @Nullable String theme,
    @Nullable String statement,
    @Nullable Map<String, @Nullable Object> attributes,
    @Nullable Geometry location,
    @Nullable Instant observedAt,
    @Nullable Source source,
    @Nullable String reliability,
    @Nullable String credibility,
    @Nullable Sensitivity sensitivity,
    @Nullable List<String> addressedTo,
    @Nullable Instant validUntil,
    @Nullable Integer refreshMinutes,
    @Nullable List<String> restsOn,
    @Nullable String onBehalfOf,
    @Nullable List<String> effectOf,
    @Nullable List<String> attachments,
    @Nullable Instant recordedAt,
    @Nullable String actingFor)
    implements Retold {

  private static final Source UNKNOWN = new Source(null, null, null, null);

  /** What it says; attachments, given by id, are told by their content (A5). */
  FactContent content(Function<List<String>, List<Attachment>> attached) {
    // F1: each part in its own form, or it is refused by name
    return new FactContent(
        Checks.code("theme", theme),
        Checks.text("statement", statement, Limits.STATEMENT),
        Attributes.checked(attributes),
        Checks.geometry("location", location),
        Checks.given("observedAt", observedAt),
        checked(source == null ? UNKNOWN : source),
        oneOf("reliability", reliability, "ABCDEF"),
        oneOf("credibility", credibility, "123456"),
        sensitivity == null ? Sensitivity.SHARED : sensitivity, // V4: the default
        Checks.organisations("addressedTo", addressedTo),
        validUntil,
        refresh(refreshMinutes),
        Checks.ids("restsOn", restsOn),
        attached.apply(Checks.idsOrHashes("attachments", attachments)));
  }

  private static Source checked(Source source) {
    return new Source(
        Checks.optionalText("source.organisation", source.organisation(), Limits.SOURCE),
        Checks.optionalText("source.role", source.role(), Limits.SOURCE),
        Checks.optionalText("source.system", source.system(), Limits.SOURCE),
        Checks.optionalText("source.id", source.id(), Limits.SOURCE));
  }

  private static @Nullable String oneOf(String field, @Nullable String value, String codes) {
    if (value != null && (value.length() != 1 || codes.indexOf(value.charAt(0)) < 0)) {
      throw Checks.invalid(
          field, "The field '" + field + "' is one of " + String.join(", ", codes.split("")));
    }
    return value;
  }

  private static @Nullable Integer refresh(@Nullable Integer minutes) {
    if (minutes != null && (minutes < 1 || minutes > Limits.REFRESH_MINUTES)) {
      throw Checks.invalid(
          "refreshMinutes", "An interval is 1 to " + Limits.REFRESH_MINUTES + " minutes.");
    }
    return minutes;
  }
}
