package nl.situatiebeeld.situation.alert;

import nl.situatiebeeld.platform.problem.Refusal;
import nl.situatiebeeld.platform.problem.RefusedException;

/** Why nobody is alerted, or nothing is recorded of an alert. */
public enum AlertRefusal implements Refusal {
  ALERT_NOT_FOUND(404, "There is no such alert here for you", "Check the alert's id."),
  NOT_THE_ALERTED(403, "Only the alerted partner does this", "Ask the alerted partner."),
  ALERTED_ALREADY(409, "The partner was alerted already", "Look at the situation's alerts."),
  PARTNER_PRESENT(409, "The partner takes part already", "Call the partner out if it must come."),
  UNKNOWN_PARTNER(422, "No partner of this id is known", "Check the partner's id."),
  NO_MATCH(
      422, "No core task of the partner matches the situation", "Call the partner out instead."),
  NO_AGREEMENT(
      422,
      "No agreement in force fits partner, core task and regions",
      "Name another core task, or none."),
  TOO_MANY_ALERTS(
      409, "The situation has as many alerts as one may have", "Reach the partner otherwise."),
  ALERTED_BY_HAND_ONLY(
      409, "In a reconstruction nobody is alerted by itself", "Retell the alert as it was given."),
  DELIVERY_SETTLED(
      409, "How delivery by this way ended is recorded already", "There is nothing left to do."),
  ACKNOWLEDGED_ALREADY(
      409, "The alert is acknowledged already", "Acknowledge again only with another answer.");

  private final int status;
  private final String title;
  private final String next;

  AlertRefusal(int status, String title, String next) {
    this.status = status;
    this.title = title;
    this.next = next;
  }

  RefusedException refused() {
    return new RefusedException(this, next);
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
