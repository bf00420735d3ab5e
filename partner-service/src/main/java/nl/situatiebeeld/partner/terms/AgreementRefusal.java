package nl.situatiebeeld.partner.terms;

import java.util.Locale;
import nl.situatiebeeld.platform.problem.Refusal;

/** Why an agreement cannot be drawn up or ended, and why somebody may not touch it. */
public enum AgreementRefusal implements Refusal {
  /** No such agreement. */
  AGREEMENT_UNKNOWN(404, "There is no such agreement"),
  /** No such partner to agree with. */
  AGREEMENT_PARTNER_UNKNOWN(422, "The agreement names a partner that is not registered"),
  /** The partner is not for this (P1). */
  CORE_TASK_UNKNOWN(422, "The partner has no such core task"),
  /** Not one of the regions. */
  REGION_UNKNOWN(422, "The agreement names a region that does not exist"),
  /** Existing and wished regions are kept apart (P3). */
  REGION_EXISTING_AND_WISHED(422, "A region cannot be agreed and only wished for at once"),
  /** A region wishes for itself only (P3). */
  WISH_OF_ANOTHER_REGION(403, "A region cannot wish for another one"),
  /** Not for this category of core task (P2). */
  PROFILE_NOT_ALLOWED(422, "The core task's category does not allow this profile"),
  /** Choosing not to prepare is deliberate (P2). */
  AD_HOC_REASON_REQUIRED(422, "AD_HOC for a core task that could be prepared needs a reason"),
  /** The limit is reached. */
  TOO_MANY_AGREEMENTS(409, "The partner has as many running agreements as one may have"),
  /** The scope asks for the steering group, or the region is not in the agreement (P8). */
  AGREEMENT_RIGHT_MISSING(403, "You may not decide on this agreement"),
  /** The region states on what conditions it takes an AD_HOC partner along (P5). */
  AD_HOC_CONDITIONS_REQUIRED(422, "AD_HOC needs the conditions of the region"),
  /** Topics take the place of conditions for the other profiles (P5). */
  CONDITIONS_FOR_AD_HOC_ONLY(422, "Only AD_HOC has conditions instead of topics"),
  /** What is to be replaced must be running (P2). */
  SUCCEEDED_AGREEMENT_UNKNOWN(
      422, "The agreement to succeed does not run for this partner and task"),
  /** Nobody may lose an agreement without being asked (P2). */
  SUCCESSOR_LEAVES_REGIONS_OUT(422, "The new agreement leaves out regions of the one it succeeds"),
  /** The end is final. */
  AGREEMENT_HAS_ENDED(409, "The agreement has ended");

  private final int status;
  private final String title;

  AgreementRefusal(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
