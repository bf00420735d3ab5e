package nl.situatiebeeld.partner.overview;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is read at once.
 *
 * @param defaultLimit entries when no limit is asked for
 * @param maxLimit entries at most
 */
@ConfigurationProperties("situatiebeeld.pages")
public record PageSettings(
    @DefaultValue("100") int defaultLimit,
    @DefaultValue("500") int maxLimit) {

  /** Refuses a default that nobody may ask for. */
  public PageSettings {
    if (defaultLimit < 1 || defaultLimit > maxLimit) {
      throw new IllegalArgumentException("situatiebeeld.pages.default-limit: 1 to max-limit");
    }
  }
}
