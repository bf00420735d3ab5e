package nl.situatiebeeld.projection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.fact.Attachment;
import nl.situatiebeeld.contracts.fact.FactContent;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.contracts.fact.Source;
import nl.situatiebeeld.contracts.geo.Geometry;
import org.jspecify.annotations.Nullable;

/** A fact in the making. */
public final class FactDraft {
  private final String statement;
  private final Instant clock;
  private Instant observedAt;
  private String owner = "waterschap-limburg";
  private String theme = "meteo";
  private Sensitivity sensitivity = Sensitivity.SHARED;
  private List<String> addressedTo = List.of();
  private @Nullable Instant validUntil;
  private @Nullable Integer refreshMinutes;
  private List<String> restsOn = List.of();
  private List<Attachment> attachments = List.of();
  private @Nullable Geometry location;

  FactDraft(String statement, Instant clock) {
    this.statement = statement;
    this.clock = clock;
    this.observedAt = clock;
  }

  public FactDraft of(String organisation) {
    owner = organisation;
    return this;
  }

  public FactDraft on(String code) {
    theme = code;
    return this;
  }

  public FactDraft labelled(Sensitivity label, String... organisations) {
    sensitivity = label;
    addressedTo = List.of(organisations);
    return this;
  }

  public FactDraft observedSecondsAgo(long seconds) {
    observedAt = clock.minusSeconds(seconds);
    return this;
  }

  public FactDraft validUntil(Instant moment) {
    validUntil = moment;
    return this;
  }

  public FactDraft refreshed(int minutes) {
    refreshMinutes = minutes;
    return this;
  }

  public FactDraft restsOn(String... ids) {
    restsOn = List.of(ids);
    return this;
  }

  public FactDraft carrying(Attachment... documents) {
    attachments = List.of(documents);
    return this;
  }

  public FactDraft at(Geometry where) {
    location = where;
    return this;
  }

  String owner() {
    return owner;
  }

  FactContent content() {
    return new FactContent(
        theme,
        statement,
        Map.of("level", 3.42, "count", 12),
        location,
        observedAt,
        new Source(owner, "observer", null, null),
        "B",
        "2",
        sensitivity,
        addressedTo,
        validUntil,
        refreshMinutes,
        restsOn,
        attachments);
  }
}
