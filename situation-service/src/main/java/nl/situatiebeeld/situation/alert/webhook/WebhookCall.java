package nl.situatiebeeld.situation.alert.webhook;

import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Calls a partner's address once: no redirects, no cookies, no answer read, and not for long. */
public final class WebhookCall implements AutoCloseable {

  private final WebhookSettings settings;
  private final Clock clock;
  private final CloseableHttpClient http;
  private final ScheduledExecutorService deadline = Executors.newSingleThreadScheduledExecutor(
      Thread.ofPlatform().name("webhook-deadline").daemon().factory());

  WebhookCall(WebhookSettings settings, AddressBook addresses, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    Timeout connect = Timeout.of(settings.connectTimeout());
    Timeout whole = Timeout.of(settings.timeout());
    this.http = HttpClients.custom()
        .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(addresses)
            .setMaxConnTotal(settings.connections())
            .setMaxConnPerRoute(settings.connections())
            .setDefaultConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(connect)
                .setSocketTimeout(whole)
                .setTimeToLive(TimeValue.ZERO_MILLISECONDS)
                .build())
            .build())
        .setDefaultRequestConfig(RequestConfig.custom()
            .setConnectionRequestTimeout(connect)
            .setResponseTimeout(whole)
            .build())
        .setUserAgent("Situatiebeeld")
        .disableRedirectHandling() // a redirect would lead past the check of the address
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .disableConnectionState()
        .build();
  }

  /** How a call ended. */
  public enum Result {
    ACCEPTED,
    REFUSED,
    UNREACHABLE,
    ADDRESS_NOT_ALLOWED
  }

  /** Posts this body under this id, signed; the same id again is the same message again. */
  public Result post(Webhook webhook, String id, String body) {
    long timestamp = clock.instant().getEpochSecond();
    HttpPost request = new HttpPost(webhook.url());
    request.setHeader("webhook-id", id);
    request.setHeader("webhook-timestamp", String.valueOf(timestamp));
    request.setHeader(
        "webhook-signature", Signature.header(webhook.secrets(), id, timestamp, body));
    request.setHeader("Connection", "close");
    request.setEntity(
        new StringEntity(body, ContentType.create("application/cloudevents+json", "UTF-8")));
    // a receiver that sends a byte now and then would hold us longer than any timeout of reading
    ScheduledFuture<?> end =
        deadline.schedule(request::cancel, settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
    try {
      return send(request);
    } finally {
      end.cancel(false);
    }
  }

  private Result send(HttpPost request) {
    // closed without being read: what a receiver answers beside its status is none of our business
    try (ClassicHttpResponse response = http.executeOpen(null, request, null)) {
      int status = response.getCode();
      return status >= 200 && status < 300 ? Result.ACCEPTED : Result.REFUSED;
    } catch (AddressBook.NotAllowedException e) {
      return Result.ADDRESS_NOT_ALLOWED;
    } catch (UnknownHostException e) {
      return Result.UNREACHABLE;
    } catch (IOException e) {
      return Result.UNREACHABLE;
    }
  }

  @Override
  public void close() throws IOException {
    deadline.shutdownNow();
    http.close();
  }
}
