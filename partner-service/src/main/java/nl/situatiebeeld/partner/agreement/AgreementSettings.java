package nl.situatiebeeld.partner.agreement;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of agreements, and what counts as national.
 *
 * @param nationalRegions the number of regions that makes a partner national (P3: N)
 * @param maxRegions regions in one agreement, at most; wished ones counted apart
 * @param maxPerPartner agreements of one partner that have not ended, at most
 */
@ConfigurationProperties("situatiebeeld.agreements")
public record AgreementSettings(
    @DefaultValue("25") int nationalRegions,
    @DefaultValue("25") int maxRegions,
    @DefaultValue("500") int maxPerPartner) {

  /** Refuses a number that leaves no room for supraregional partners. */
  public AgreementSettings {
    if (nationalRegions < 3) {
      throw new IllegalArgumentException("situatiebeeld.agreements.national-regions: at least 3");
    }
  }
}
