package nl.situatiebeeld.projection.visibility;

import java.util.Locale;
import nl.situatiebeeld.platform.problem.Refusal;

/** Why someone sees no picture; each says what is missing and reveals no content (V5). */
public enum NoPicture implements Refusal {
  ROLE_MISSING("Your role does not include this", "Ask your organisation for the role 'reader'."),
  NATIONAL_CENTRE_OVERVIEW_ONLY(
      "A national centre sees the overview of situations only",
      "Ask the leading region for what you need."),
  REGION_NOT_INVOLVED(
      "Your region is not involved in this situation",
      "Ask the leading region to involve your region."),
  NO_PARTICIPATION(
      "Your organisation does not take part in this situation",
      "Ask for participation: POST /situations/{id}/participations."),
  PARTICIPATION_REQUESTED(
      "Participation was asked for and is not granted yet",
      "Wait for the leading region to grant it."),
  PARTICIPATION_INVITED(
      "Your organisation was invited and participation is not granted yet",
      "Tell the leading region that you come, so that it can grant participation."),
  PARTICIPATION_DETACHED(
      "Your organisation has no task in this situation any more",
      "Ask for participation again when you have a task."),
  PARTICIPATION_ENDED(
      "The end time of the participation has passed",
      "Ask the leading region to grant participation anew."),
  SITREP_ONLY(
      "The profile KOPPEL reads the situation reports issued to it, not the live picture",
      "Ask for the SitReps issued to you: GET /situations/{id}/sitreps."),
  NOT_THE_SECONDED_HIN(
      "Only the seconded HIN named in the grant looks through this partner's eyes",
      "Ask the leading region who is seconded.");

  private final String title;
  private final String advice;

  NoPicture(String title, String advice) {
    this.title = title;
    this.advice = advice;
  }

  @Override
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public int status() {
    return 403;
  }

  @Override
  public String title() {
    return title;
  }

  /** What to do about it. */
  public String advice() {
    return advice;
  }
}
