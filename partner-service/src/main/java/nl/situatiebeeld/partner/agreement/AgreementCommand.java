package nl.situatiebeeld.partner.agreement;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.participation.Profile;
import org.jspecify.annotations.Nullable;

/** What can be asked about an agreement. */
sealed interface AgreementCommand {

  /**
   * Draw up an agreement for a core task.
   *
   * @param reason why AD_HOC, when the category would allow more (P2)
   */
  record DraftAgreement(
      String partnerId,
      String coreTask,
      Profile profile,
      List<String> regions,
      List<String> wishedRegions,
      @Nullable String reason)
      implements AgreementCommand {}

  /**
   * Let it hold.
   *
   * @param from since when; null for now
   */
  record EnterIntoForce(@Nullable Instant from, String reason) implements AgreementCommand {}

  /** Let it hold no more, or withdraw a draft. */
  record EndAgreement(String reason) implements AgreementCommand {}
}
