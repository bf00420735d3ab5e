package nl.situatiebeeld.partner.agreement;

import java.util.Locale;
import nl.situatiebeeld.platform.problem.Refusal;

/** Why an agreement cannot be drawn up, put in force or ended. */
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
  /** Not for this category of core task (P2). */
  PROFILE_NOT_ALLOWED(422, "The core task's category does not allow this profile"),
  /** Choosing not to prepare is deliberate (P2). */
  AD_HOC_REASON_REQUIRED(422, "AD_HOC for a core task that could be prepared needs a reason"),
  /** The limit is reached. */
  TOO_MANY_AGREEMENTS(409, "The partner has as many running agreements as one may have"),
  /** The scope asks for the steering group, or the region is not in the agreement (P8). */
  AGREEMENT_RIGHT_MISSING(403, "You may not decide on this agreement"),
  /** An agreement holds from now or from before. */
  FROM_IN_FUTURE(422, "An agreement cannot enter into force in the future"),
  /** One agreement in force per partner, core task and region. */
  REGION_ALREADY_COVERED(409, "Another agreement is in force for this core task and region"),
  /** Nothing to do. */
  AGREEMENT_ALREADY_IN_FORCE(409, "The agreement is in force already"),
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
