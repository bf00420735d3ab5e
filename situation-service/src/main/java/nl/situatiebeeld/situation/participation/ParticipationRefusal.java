package nl.situatiebeeld.situation.participation;

import nl.situatiebeeld.platform.problem.Refusal;

/** Why a participation does not change. */
enum ParticipationRefusal implements Refusal {
  UNKNOWN_PARTNER(422, "No partner of this id is known"),
  TAKES_PART_ALREADY(409, "The partner was asked or takes part already"),
  NOTHING_TO_REFUSE(409, "There is no request or invitation to refuse"),
  NOT_YOURS_TO_REFUSE(403, "A request is refused by the region, an invitation by the partner"),
  NOT_ASKED(409, "Access is granted after a request or an invitation"),
  STATE_NOT_GRANTABLE(422, "Access is granted as MONITORING or ACTIVE"),
  NO_AGREEMENT(422, "No agreement in force fits partner, core task and regions"),
  AGREEMENT_AMBIGUOUS(422, "More than one agreement fits"),
  THEMES_NEEDED(422, "A STANDBY partner reads granted themes only"),
  THEME_UNKNOWN(422, "The theme is not one of the situation's"),
  AD_HOC_INCOMPLETE(422, "An AD_HOC grant needs an end, conditions and a seconded HIN"),
  UNTIL_PASSED(422, "The end of a grant lies in the future"),
  NOT_MONITORING(409, "Only a monitoring participation is activated"),
  NOT_TAKING_PART(409, "The partner does not take part"),
  MANDATE_FOR_STANDBY(422, "Only a STANDBY partner takes part under another's mandate"),
  MANDATE_NOT_POSSIBLE(422, "That partner cannot mandate another in this situation"),
  MANDATE_LEAVES_NOTHING(422, "The mandating partner may read none of these themes"),
  MANDATE_HOLDS(409, "Nothing changes by the mandating partner"),
  AGREEMENT_HOLDS(409, "The agreement of this participation is in force"),
  CHANGE_ANNOUNCED(409, "The change was announced and does not apply yet"),
  NO_CHANGE_ANNOUNCED(409, "No change by its agreement is announced"),
  CHANGE_PUT_OFF_TOO_FAR(422, "A change is put off for a limited time"),
  NOT_YOUR_MANDATE(403, "The partner does not take part under your mandate"),
  HIN_FOR_AD_HOC(422, "Only an AD_HOC partner acts through a seconded HIN");

  private final int status;
  private final String title;

  ParticipationRefusal(int status, String title) {
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
