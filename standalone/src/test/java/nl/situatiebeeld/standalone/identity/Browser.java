package nl.situatiebeeld.standalone.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who logs in: keeps cookies, fills in the form, follows no redirect by itself. */
final class Browser {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final URI provider;

  Browser(URI provider) {
    this.provider = provider;
  }

  HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address).header("Accept", "text/html").build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> post(URI address, Map<String, String> form)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(query(form)))
        .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Fills in the login form, and tells where that leads. */
  URI logIn(String name, String password) throws IOException, InterruptedException {
    Matcher csrf = CSRF.matcher(get(provider.resolve("/login")).body());
    if (!csrf.find()) {
      throw new IllegalStateException("The login form has no CSRF token");
    }
    Map<String, String> form =
        Map.of("username", name, "password", password, "_csrf", csrf.group(1));
    return location(post(provider.resolve("/login"), form));
  }

  URI location(HttpResponse<String> answer) {
    return provider.resolve(answer.headers().firstValue("Location").orElseThrow());
  }

  static String query(Map<String, String> values) {
    return values.entrySet().stream()
        .map(value -> value.getKey() + "=" + encode(value.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
