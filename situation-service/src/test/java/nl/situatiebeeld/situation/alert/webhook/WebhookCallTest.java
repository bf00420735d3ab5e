package nl.situatiebeeld.situation.alert.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.situatiebeeld.situation.Receiver;
import nl.situatiebeeld.situation.alert.webhook.WebhookCall.Result;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;

class WebhookCallTest {

  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private static WebhookSettings settings(boolean allowLocal) {
    return new WebhookSettings(
        allowLocal,
        Duration.ofSeconds(1),
        Duration.ofMillis(600),
        Duration.ofDays(1),
        4,
        List.of());
  }

  private static Result call(WebhookSettings settings, AddressBook addresses, String url)
      throws IOException {
    try (WebhookCall call = new WebhookCall(settings, addresses, Clock.systemUTC())) {
      return call.post(
          new Webhook("p", URI.create(url), false, List.of(SECRET), null, Instant.EPOCH),
          "alert-1",
          "{}");
    }
  }

  @Test
  void S7_signsAsTheSpecificationsOwnExample() {
    // the example of the Standard Webhooks libraries
    assertThat(Signature.header(
            List.of(SECRET), "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void S7_bothSecretsSignWhileOneFollowsTheOther() {
    String both = Signature.header(List.of(SECRET, "whsec_AAAA"), "a", 1, "b");
    assertThat(both.split(" ", -1)).hasSize(2).allMatch(s -> s.startsWith("v1,"));
  }

  @Test
  void S7_aNameThatLeadsElsewhereByNowIsNotCalled() throws IOException {
    try (Receiver receiver = Receiver.open()) {
      AddressBook addresses = new AddressBook(Fixed.to("127.0.0.1"), false);
      String url = receiver.url().replace("localhost", "partner.example");
      assertThat(call(settings(false), addresses, url)).isEqualTo(Result.ADDRESS_NOT_ALLOWED);
      assertThat(receiver.heard()).isEmpty();
    }
  }

  @Test
  void S7_oneInwardAddressAmongOthersIsEnoughToRefuse() throws IOException {
    AddressBook addresses = new AddressBook(Fixed.to("9.9.9.9", "10.0.0.1"), false);
    assertThat(call(settings(false), addresses, "http://partner.example/"))
        .isEqualTo(Result.ADDRESS_NOT_ALLOWED);
  }

  @Test
  void S7_theAddressThatWasLookedAtIsTheOneThatIsCalled() throws IOException {
    try (Receiver receiver = Receiver.open()) {
      Fixed names = Fixed.to("127.0.0.1");
      String url = receiver.url().replace("localhost", "partner.example");
      assertThat(call(settings(true), new AddressBook(names, true), url))
          .isEqualTo(Result.ACCEPTED);
      assertThat(names.asked.get()).isEqualTo(1);
    }
  }

  @Test
  void S7_anAddressWrittenAsANumberIsLookedAtToo() throws IOException {
    try (Receiver receiver = Receiver.open()) {
      String url = receiver.url().replace("localhost", "127.0.0.1");
      assertThat(call(settings(false), new AddressBook(false), url))
          .isEqualTo(Result.ADDRESS_NOT_ALLOWED);
      assertThat(receiver.heard()).isEmpty();
    }
  }

  @Test
  void S7_aRedirectIsNotFollowed() throws IOException {
    try (Receiver receiver = Receiver.open().always(307)) {
      assertThat(call(settings(true), new AddressBook(true), receiver.url()))
          .isEqualTo(Result.REFUSED);
      assertThat(receiver.heard()).hasSize(1);
    }
  }

  @Test
  void S7_aReceiverThatNeverComesToTheEndIsLeft() throws IOException, InterruptedException {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        ScheduledExecutorService drip = Executors.newSingleThreadScheduledExecutor()) {
      Thread answering = Thread.ofVirtual().start(() -> answerWithoutEnd(server, drip));
      assertThat(call(
              settings(true),
              new AddressBook(true),
              "http://localhost:" + server.getLocalPort() + "/"))
          .isEqualTo(Result.UNREACHABLE);
      answering.join();
      drip.shutdownNow();
    }
  }

  /** A byte of the answer now and then, for as long as somebody listens. */
  private static void answerWithoutEnd(ServerSocket server, ScheduledExecutorService drip) {
    try {
      Socket socket = server.accept();
      var _ = drip.scheduleAtFixedRate(() -> write(socket), 0, 100, TimeUnit.MILLISECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Socket socket) {
    try {
      socket.getOutputStream().write('H');
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nobody listens any more: it is not written again
    }
  }

  /** Names that lead where a test says. */
  private record Fixed(List<InetAddress> addresses, AtomicInteger asked) implements DnsResolver {

    static Fixed to(String... literal) throws UnknownHostException {
      return new Fixed(
          java.util.Arrays.stream(literal).map(Fixed::address).toList(), new AtomicInteger());
    }

    private static InetAddress address(String literal) {
      try {
        return InetAddress.getByName(literal);
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException(e);
      }
    }

    @Override
    public InetAddress[] resolve(String host) {
      asked.incrementAndGet();
      return addresses.toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
