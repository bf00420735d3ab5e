package nl.situatiebeeld.partner.assessment;

import java.util.Locale;
import nl.situatiebeeld.platform.problem.Refusal;

/** Why an agreement is not assessed this way (P7). */
public enum AssessmentRefusal implements Refusal {
  /** KOPPEL and AD_HOC are not assessed (P7). */
  ASSESSMENT_NOT_APPLICABLE(409, "Collaborations of this profile are not assessed"),
  /** Neither the partner nor one of the regions (P7). */
  ASSESSOR_NOT_INDEPENDENT(403, "The assessor has a part in the agreement"),
  /** First the earlier phases (P5, P6). */
  ASSESSMENT_NOT_OPEN(409, "The agreement is not in its phase of assessment"),
  /** One advice per assessment (P7). */
  ADVICE_ALREADY_GIVEN(409, "The advice was given already"),
  /** Observed in a joint exercise (P7). */
  OBSERVED_EXERCISE_REQUIRED(422, "PERFORMANCE is observed in an exercise that was recorded"),
  /** The other parts need none (P7). */
  EXERCISE_FOR_PERFORMANCE_ONLY(422, "Only PERFORMANCE is observed in an exercise"),
  /** An advice rests on three parts (P7). */
  PARTS_MISSING(409, "Parts of the assessment are missing"),
  /** Yes, provided that (P7, P8). */
  CONDITIONS_REQUIRED(422, "CONDITIONAL lists its open conditions"),
  /** Yes means yes (P7, P8). */
  CERTIFIED_HAS_NO_CONDITIONS(422, "CERTIFIED leaves no conditions open");

  private final int status;
  private final String title;

  AssessmentRefusal(int status, String title) {
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
