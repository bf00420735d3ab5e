package nl.situatiebeeld.situation.alert.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.request.Checks;
import org.springframework.stereotype.Component;

/** Which addresses a partner may set; each call looks again where the name leads. */
@Component
final class WebhookUrl {

  private static final int LENGTH = 2_000;
  private static final String FIELD = "url";

  private final WebhookSettings settings;
  private final AddressBook addresses;

  WebhookUrl(WebhookSettings settings, AddressBook addresses) {
    this.settings = settings;
    this.addresses = addresses;
  }

  /**
   * The address, if it may be called.
   *
   * @throws RefusedException when it is malformed, not HTTPS, or leads nowhere or inwards
   */
  URI checked(String text) {
    URI url = parsed(text);
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    boolean secure = scheme.equals("https") || (settings.allowLocal() && scheme.equals("http"));
    if (!secure
        || url.getHost() == null
        || url.getRawUserInfo() != null
        || url.getRawFragment() != null) {
      throw Checks.invalid(FIELD, "An address is https://host/path, without a name or '#'.");
    }
    try {
      addresses.resolve(url.getHost());
    } catch (UnknownHostException e) {
      throw new RefusedException(
          WebhookRefusal.WEBHOOK_ADDRESS_NOT_ALLOWED,
          "Give a host that is found on the open internet.");
    }
    return url;
  }

  private static URI parsed(String text) {
    try {
      return new URI(Checks.text(FIELD, text, LENGTH));
    } catch (URISyntaxException e) {
      throw Checks.invalid(FIELD, "The field 'url' is no valid address.");
    }
  }
}
