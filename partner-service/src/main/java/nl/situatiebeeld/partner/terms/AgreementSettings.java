package nl.situatiebeeld.partner.terms;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of agreements, and what counts as national.
 *
 * @param nationalRegions the number of regions that makes a partner national (P3: N)
 * @param maxRegions regions in one agreement, at most; wished ones counted apart
 * @param maxPerPartner agreements of one partner that have not ended, at most
 * @param maxEntries arrangements, exercises and contact points of one agreement, each at most
 * @param regionsDecide whether regional partners and their region decide themselves (P8)
 * @param assessRegional whether regional partners are assessed too, as meant since 2020 (P7)
 * @param priorPositions whether positions of before this system may still be recorded (P8)
 */
@ConfigurationProperties("situatiebeeld.agreements")
public record AgreementSettings(
    @DefaultValue("25") int nationalRegions,
    @DefaultValue("25") int maxRegions,
    @DefaultValue("500") int maxPerPartner,
    @DefaultValue("50") int maxEntries,
    @DefaultValue("true") boolean regionsDecide,
    @DefaultValue("true") boolean assessRegional,
    @DefaultValue("true") boolean priorPositions) {

  /** Refuses a number that leaves no room for supraregional partners. */
  public AgreementSettings {
    if (nationalRegions < 3) {
      throw new IllegalArgumentException("situatiebeeld.agreements.national-regions: at least 3");
    }
  }
}
