package nl.situatiebeeld.situation.fact;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.situatiebeeld.contracts.fact.Attachment;
import nl.situatiebeeld.contracts.fact.FactContent;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.contracts.fact.Source;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.situation.testing.Standing;
import org.jspecify.annotations.Nullable;

/** What a fact says; each word changes one part of it. */
final class Saying {

  private final String statement;
  private final Map<String, Object> attributes = new TreeMap<>();
  private String theme = "meteo";
  private @Nullable Geometry location;
  private Instant observedAt = Standing.NOW;
  private Sensitivity sensitivity = Sensitivity.SHARED;
  private List<String> addressedTo = List.of();
  private @Nullable Instant validUntil;
  private @Nullable Integer refreshMinutes;
  private List<String> restsOn = List.of();
  private List<Attachment> attachments = List.of();
  private @Nullable String reliability;

  private Saying(String statement) {
    this.statement = statement;
  }

  static Saying that(String statement) {
    return new Saying(statement);
  }

  Saying in(String code) {
    theme = code;
    return this;
  }

  Saying with(String name, Object value) {
    attributes.put(name, value);
    return this;
  }

  Saying at(double longitude, double latitude) {
    location = new Geometry.Point(List.of(longitude, latitude));
    return this;
  }

  Saying observed(Instant then) {
    observedAt = then;
    return this;
  }

  Saying labelled(Sensitivity label, String... organisations) {
    sensitivity = label;
    addressedTo = List.of(organisations);
    return this;
  }

  Saying validUntil(Instant then) {
    validUntil = then;
    return this;
  }

  Saying refreshedEvery(int minutes) {
    refreshMinutes = minutes;
    return this;
  }

  Saying restingOn(String... ids) {
    restsOn = List.of(ids);
    return this;
  }

  Saying attached(String... hashes) {
    attachments = Arrays.stream(hashes)
        .map(hash -> new Attachment(hash, "image/jpeg", 1, "foto.jpg"))
        .toList();
    return this;
  }

  Saying reliable(String code) {
    reliability = code;
    return this;
  }

  FactContent content() {
    return new FactContent(
        theme,
        statement,
        attributes,
        location,
        observedAt,
        new Source(null, null, null, null),
        reliability,
        null,
        sensitivity,
        addressedTo,
        validUntil,
        refreshMinutes,
        restsOn,
        attachments);
  }
}
