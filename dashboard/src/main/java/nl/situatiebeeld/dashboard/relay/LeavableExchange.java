package nl.situatiebeeld.dashboard.relay;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;

/**
 * Lets go of a service's answer when the reader has left. Without this, closing the answer reads it
 * to its end first, and a live stream has none: each reader that leaves would leave a thread and an
 * open stream behind, for ever.
 */
final class LeavableExchange extends RestClientProxyExchange {

  LeavableExchange(RestClient services, GatewayMvcProperties properties) {
    super(services, properties);
  }

  @Override
  protected int copyResponseBody(ClientHttpResponse answer, InputStream body, OutputStream reader)
      throws IOException {
    try {
      return super.copyResponseBody(answer, body, reader);
    } catch (IOException | RuntimeException e) {
      body.close();
      throw e;
    }
  }
}
