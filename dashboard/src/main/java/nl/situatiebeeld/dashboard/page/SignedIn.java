package nl.situatiebeeld.dashboard.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the page who looks at it. */
@RestController
class SignedIn {

  private static final List<Locale> LANGUAGES =
      List.of(Locale.forLanguageTag("nl"), Locale.ENGLISH);

  private final OAuth2AuthorizedClientRepository tokens;

  SignedIn(OAuth2AuthorizedClientRepository tokens) {
    this.tokens = tokens;
  }

  /**
   * Someone who is signed in.
   *
   * @param name what to call them
   * @param org partner id or region code that they act for
   * @param roles what they are, as the services will see it too
   * @param language {@code nl} or {@code en}, as the browser prefers
   */
  record Me(String name, String org, List<String> roles, String language) {}

  @GetMapping("/me")
  Me me(OAuth2AuthenticationToken person, HttpServletRequest request) {
    OAuth2AuthorizedClient client =
        tokens.loadAuthorizedClient(person.getAuthorizedClientRegistrationId(), person, request);
    Claims claims = Claims.of(
        person.getPrincipal().getAttributes(),
        client == null ? null : client.getAccessToken().getTokenValue());
    return new Me(
        claims.text("name", "preferred_username", "sub"),
        claims.text("org"),
        claims.list("roles"),
        language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
  }

  private static String language(@Nullable String accepted) {
    if (accepted == null) {
      return "nl";
    }
    try {
      Locale best = Locale.lookup(Locale.LanguageRange.parse(accepted), LANGUAGES);
      return best == null ? "nl" : best.getLanguage();
    } catch (IllegalArgumentException e) {
      return "nl"; // a header that no browser sends
    }
  }
}
