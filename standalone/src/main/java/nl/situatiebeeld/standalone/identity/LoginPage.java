package nl.situatiebeeld.standalone.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page on which a visitor chooses whom to be. Everything on it is constant, so nothing needs
 * escaping.
 */
@RestController
class LoginPage {

  private static final ClassPathResource PAGE =
      new ClassPathResource("login.html", LoginPage.class);

  private static final String FAULT =
      "<p class=\"fault\" role=\"alert\">Naam of wachtwoord klopt niet."
          + " / Wrong name or password.</p>";
  private static final String GOODBYE =
      "<p role=\"status\">U bent uitgelogd. / You are logged out.</p>";

  @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE)
  String page(
      CsrfToken csrf,
      @RequestParam(required = false) @Nullable String error,
      @RequestParam(required = false) @Nullable String logout)
      throws IOException {
    String message = error != null ? FAULT : logout != null ? GOODBYE : "";
    return PAGE.getContentAsString(StandardCharsets.UTF_8)
        .replace("{{message}}", message)
        .replace("{{csrf-name}}", csrf.getParameterName())
        .replace("{{csrf-token}}", csrf.getToken())
        .replace("{{choices}}", choices());
  }

  private static String choices() {
    return DemoIdentity.ALL.stream()
        .filter(DemoIdentity::person)
        .map(LoginPage::choice)
        .collect(Collectors.joining("\n"));
  }

  private static String choice(DemoIdentity identity) {
    String checked = "informatiemanager".equals(identity.name()) ? " checked" : "";
    return """
        <label><input type="radio" name="username" value="%s" required%s> %s
        <small>%s</small></label>\
        """.formatted(identity.name(), checked, identity.name(), identity.description());
  }
}
