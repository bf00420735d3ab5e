package nl.situatiebeeld.partner.sheet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementDrafted;
import nl.situatiebeeld.contracts.partner.PartnerEvent.RegionLeft;
import nl.situatiebeeld.partner.assessment.Consents;
import nl.situatiebeeld.partner.terms.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Who agreed to what is to be decided, and who left (P8).
 *
 * @param consents that count now; void after a position, or when a topic changes
 * @param left regions that left the agreement, in that order
 */
public record Together(List<Consent> consents, List<Left> left) {

  static final Together NOBODY = new Together(List.of(), List.of());

  /** That an organisation agreed: the partner, or a region. */
  public record Consent(String by, @Nullable String remark, Instant at) {}

  /** A region that left. */
  public record Left(String region, String reason, Instant from) {}

  static Together of(AgreementDrafted drafted, Instant at) {
    Together begun = NOBODY;
    for (String region : Consents.begun(Terms.of(drafted)).regions()) {
      begun = begun.with(new Consent(region, null, at));
    }
    return begun;
  }

  Together with(Consent consent) {
    return new Together(with(consents, consent), left);
  }

  Together with(RegionLeft event) {
    List<Consent> after = new ArrayList<>(consents);
    after.removeIf(consent -> consent.by().equals(event.region()));
    return new Together(after, with(left, new Left(event.region(), event.reason(), event.from())));
  }

  Together anew() {
    return new Together(List.of(), left);
  }

  private static <T> List<T> with(List<T> before, T one) {
    List<T> after = new ArrayList<>(before);
    after.add(one);
    return after;
  }
}
