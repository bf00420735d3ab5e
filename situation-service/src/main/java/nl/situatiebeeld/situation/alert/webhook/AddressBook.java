package nl.situatiebeeld.situation.alert.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * From a host's name to addresses that may be called. The connection goes to what was looked at
 * here: a name that means another address a moment later gains nothing.
 */
final class AddressBook implements DnsResolver {

  private final DnsResolver names;
  private final boolean allowLocal;

  AddressBook(boolean allowLocal) {
    this(SystemDefaultDnsResolver.INSTANCE, allowLocal);
  }

  AddressBook(DnsResolver names, boolean allowLocal) {
    this.names = names;
    this.allowLocal = allowLocal;
  }

  /** A name that means an address which is not called. */
  static final class NotAllowedException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    NotAllowedException() {
      super("not an address of the open internet");
    }
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = names.resolve(host);
    if (!allowLocal && !Arrays.stream(addresses).allMatch(PublicAddress::is)) {
      throw new NotAllowedException();
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return names.resolveCanonicalHostname(host);
  }
}
