package nl.situatiebeeld.partner.agreement;

import java.util.List;
import nl.situatiebeeld.contracts.participation.Profile;
import org.jspecify.annotations.Nullable;

/** What can be asked about an agreement as a whole. */
sealed interface AgreementCommand {

  /**
   * Draw up an agreement for a core task.
   *
   * @param reason why AD_HOC, when the category would allow more (P2)
   * @param succeeds id of the running agreement that it is to replace (P2)
   * @param conditions of the region, for AD_HOC (P5)
   */
  record DraftAgreement(
      String partnerId,
      String coreTask,
      Profile profile,
      List<String> regions,
      List<String> wishedRegions,
      @Nullable String reason,
      @Nullable String succeeds,
      @Nullable String conditions)
      implements AgreementCommand {}

  /** Let it hold no more, or withdraw a draft. */
  record EndAgreement(String reason) implements AgreementCommand {}
}
