package nl.situatiebeeld.situation.alert.webhook;

import nl.situatiebeeld.platform.problem.Refusal;

/** Why an address is not set or shown. */
public enum WebhookRefusal implements Refusal {
  WEBHOOK_NOT_FOUND(404, "Your organisation has no webhook"),
  WEBHOOK_OF_PARTNERS(403, "Only a known partner has a webhook"),
  WEBHOOK_NOT_YOURS(403, "The webhook is set by the partner's system or administrator"),
  WEBHOOK_ADDRESS_NOT_ALLOWED(422, "This address is not called");

  private final int status;
  private final String title;

  WebhookRefusal(int status, String title) {
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
