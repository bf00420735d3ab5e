package nl.situatiebeeld.situation.lifecycle;

import nl.situatiebeeld.platform.problem.Refusal;

/** Why something does not happen to a situation. */
enum SituationRefusal implements Refusal {
  OPENED_BY_LEADING_REGION(403, "A region's information manager opens its own situation"),
  GRIP_UNCHANGED(409, "The GRIP level is this already"),
  ALREADY_CLOSED(409, "The situation is closed already"),
  NOT_CLOSED(409, "The situation is not closed"),
  NOT_A_RISK(409, "Only a risk is promoted to an incident"),
  LEADS_ALREADY(409, "This region leads already"),
  REGION_INVOLVED_ALREADY(409, "This region is involved already"),
  LEADERSHIP_TO_INVOLVED_REGION(409, "Leadership goes to a region that is involved"),
  GRIP_CROSSES_REGIONS(409, "GRIP 5 is for a situation of several regions"),
  LEADING_REGION_STAYS(409, "The leading region is not released"),
  REGION_NOT_INVOLVED_HERE(409, "This region is not involved"),
  NAME_UNCHANGED(409, "The situation has this name already"),
  SCOPE_UNCHANGED(409, "Area and themes are these already"),
  TOO_MANY_THEMES(422, "A situation has a limited number of themes");

  private final int status;
  private final String title;

  SituationRefusal(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public String slug() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
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
