package nl.situatiebeeld.standalone.identity;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

  private static final String PAGE = """
      <!doctype html>
      <html lang="nl">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Inloggen · Situatiebeeld</title>
      <style>
      :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
      body { max-width: 34rem; margin: 2rem auto; padding: 0 1rem; }
      h1 { font-size: 1.4rem; }
      fieldset { border: 1px solid #8888; border-radius: .4rem; padding: .5rem 1rem; }
      label { display: block; padding: .2rem 0; }
      small { display: block; margin-left: 1.6rem; opacity: .8; }
      input[type=password] { font: inherit; width: 100%%; padding: .4rem; box-sizing: border-box; }
      button { font: inherit; margin-top: 1rem; padding: .5rem 1.5rem; }
      .fault { border-left: .3rem solid #c33; padding-left: .7rem; }
      </style>
      </head>
      <body>
      <main>
      <h1>Situatiebeeld · demonstratie</h1>
      %1$s
      <form method="post" action="/login">
      <input type="hidden" name="%2$s" value="%3$s">
      <fieldset>
      <legend>Wie bent u? / Who are you?</legend>
      %4$s
      </fieldset>
      <p><label for="password">Wachtwoord / Password</label>
      <input id="password" type="password" name="password" required
        autocomplete="current-password"></p>
      <p>Het wachtwoord staat in het venster waarin de demonstratie is gestart.<br>
      The password is in the window in which the demonstration was started.</p>
      <button type="submit">Inloggen / Log in</button>
      </form>
      </main>
      </body>
      </html>
      """;

  private static final String FAULT =
      "<p class=\"fault\" role=\"alert\">Naam of wachtwoord klopt niet."
          + " / Wrong name or password.</p>";
  private static final String GOODBYE =
      "<p role=\"status\">U bent uitgelogd. / You are logged out.</p>";

  @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE)
  String page(
      CsrfToken csrf,
      @RequestParam(required = false) @Nullable String error,
      @RequestParam(required = false) @Nullable String logout) {
    String message = error != null ? FAULT : logout != null ? GOODBYE : "";
    return PAGE.formatted(message, csrf.getParameterName(), csrf.getToken(), choices());
  }

  private static String choices() {
    return DemoIdentity.ALL.stream()
        .filter(DemoIdentity::person)
        .map(LoginPage::choice)
        .collect(Collectors.joining("\n"));
  }

  private static String choice(DemoIdentity identity) {
    String checked = "informatiemanager".equals(identity.name()) ? " checked" : "";
    return "<label><input type=\"radio\" name=\"username\" value=\"%s\" required%s> %s<small>%s</small></label>"
        .formatted(identity.name(), checked, identity.name(), identity.description());
  }
}
