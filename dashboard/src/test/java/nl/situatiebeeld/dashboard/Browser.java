package nl.situatiebeeld.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Keeps cookies and follows redirects, as a browser does, without running scripts. */
final class Browser {

  private final URI base;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client = HttpClient.newBuilder()
      .cookieHandler(cookies)
      .followRedirects(HttpClient.Redirect.NORMAL)
      .build();

  Browser(URI base) {
    this.base = base;
  }

  /** Goes to a page, through the login if it must. */
  HttpResponse<String> open(String path) throws IOException, InterruptedException {
    return send(to(path).header("Accept", "text/html,application/xhtml+xml").GET());
  }

  /** Asks for data as a script of the page does. */
  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(to(path).header("Accept", "application/json").GET());
  }

  /** Sends a command as a script of the page does, with the CSRF token. */
  HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
    return send(to(path)
        .header("Content-Type", "application/json")
        .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
        .POST(BodyPublishers.ofString(json)));
  }

  /** Sends a form, as the log out button does. */
  HttpResponse<String> submit(String path, String form) throws IOException, InterruptedException {
    return send(to(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form)));
  }

  /** Opens a stream after the last event seen, or from the start when that is empty; stays open. */
  HttpResponse<InputStream> stream(String path, String lastEvent)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = to(path).header("Accept", "text/event-stream");
    if (!lastEvent.isEmpty()) {
      request.header("Last-Event-ID", lastEvent);
    }
    return client.send(request.build(), BodyHandlers.ofInputStream());
  }

  /** The value of a cookie, empty when there is none. */
  String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(base.resolve(path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
