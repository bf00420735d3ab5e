package nl.situatiebeeld.partner.terms;

import java.util.HashSet;
import java.util.Set;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementDrafted;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement is about; only its regions become fewer, as regions leave it (P8).
 *
 * @param regions codes of the regions it holds for
 * @param wishedRegions codes of the regions it is wished for
 * @param succeeds id of the agreement that it replaces, if any
 * @param draftedBy who drew it up
 */
public record Terms(
    String partnerId,
    String agreementId,
    String coreTask,
    Profile profile,
    Set<String> regions,
    Set<String> wishedRegions,
    @Nullable String succeeds,
    Actor draftedBy) {

  /** The terms as they were drawn up. */
  public static Terms of(AgreementDrafted drafted) {
    return new Terms(
        drafted.partnerId(),
        drafted.agreementId(),
        drafted.coreTask(),
        drafted.profile(),
        Set.copyOf(drafted.regions()),
        Set.copyOf(drafted.wishedRegions()),
        drafted.succeeds(),
        drafted.by());
  }

  /** The terms once this region has left. */
  public Terms without(String region) {
    Set<String> left = new HashSet<>(regions);
    left.remove(region);
    return new Terms(
        partnerId,
        agreementId,
        coreTask,
        profile,
        Set.copyOf(left),
        wishedRegions,
        succeeds,
        draftedBy);
  }

  /** Whether collaborations of this profile are assessed (P7). */
  public boolean assessable() {
    return switch (profile) { // P7: not applicable for KOPPEL and AD_HOC
      case KERN, STRUCTUREEL, STANDBY -> true;
      case KOPPEL, AD_HOC -> false;
    };
  }

  /** Whether this region is in the agreement, agreed or wished for. */
  public boolean concerns(String region) {
    return regions.contains(region) || wishedRegions.contains(region);
  }
}
