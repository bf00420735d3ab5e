package nl.situatiebeeld.situation.fact;

import java.util.Map;
import nl.situatiebeeld.contracts.fact.FactContent;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How often news of a theme is expected (F5): this product's choice, configurable, not policy. The
 * fact carries it from its report on, so that history explains itself.
 *
 * @param refreshMinutes minutes by theme; a theme without an entry never gets stale by itself
 */
@ConfigurationProperties("situatiebeeld.facts")
record RefreshDefaults(@Nullable Map<String, Integer> refreshMinutes) {

  /** The content, with its theme's interval when it names neither an interval nor an end. */
  FactContent applyTo(FactContent c) {
    // F5: the theme's own interval, for a fact that does not say how long it holds
    Integer minutes = refreshMinutes == null ? null : refreshMinutes.get(c.theme());
    if (minutes == null || c.refreshMinutes() != null || c.validUntil() != null) {
      return c;
    }
    return new FactContent(
        c.theme(),
        c.statement(),
        c.attributes(),
        c.location(),
        c.observedAt(),
        c.source(),
        c.reliability(),
        c.credibility(),
        c.sensitivity(),
        c.addressedTo(),
        null,
        minutes,
        c.restsOn(),
        c.attachments());
  }
}
