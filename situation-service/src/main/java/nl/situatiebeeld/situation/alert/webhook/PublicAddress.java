package nl.situatiebeeld.situation.alert.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Whether an address is one of the open internet. Everything else could be a machine of ours, or of
 * who hosts us, that answers only because it is we who ask (server-side request forgery). The
 * blocks are those of IANA's registries of special-purpose addresses.
 */
final class PublicAddress {

  private static final List<Block> CLOSED = List.of(
      block(0, 0, 0, 0, 8),
      block(10, 0, 0, 0, 8),
      block(100, 64, 0, 0, 10), // behind a provider's own translation
      block(127, 0, 0, 0, 8),
      block(169, 254, 0, 0, 16), // link-local; clouds tell secrets there
      block(172, 16, 0, 0, 12),
      block(192, 0, 0, 0, 24),
      block(192, 0, 2, 0, 24),
      block(192, 88, 99, 0, 24),
      block(192, 168, 0, 0, 16),
      block(198, 18, 0, 0, 15),
      block(198, 51, 100, 0, 24),
      block(203, 0, 113, 0, 24),
      block(224, 0, 0, 0, 3)); // multicast, reserved, broadcast

  private PublicAddress() {}

  static boolean is(InetAddress address) {
    return address instanceof Inet4Address
        ? isPublic4(address.getAddress())
        : isPublic6(address.getAddress());
  }

  private static boolean isPublic4(byte[] address) {
    return CLOSED.stream().noneMatch(block -> block.holds(address));
  }

  // of 2000::/3 only, which alone is given out; less what stands for an IPv4 address in other words
  private static boolean isPublic6(byte[] address) {
    int first = word(address, 0);
    int second = word(address, 2);
    boolean given = first >> 13 == 1;
    boolean teredoAndTests = first == 0x2001 && second < 0x0200;
    boolean documentation = (first == 0x2001 && second == 0x0db8) || first >> 4 == 0x3ff;
    boolean sixToFour = first == 0x2002;
    return given && !teredoAndTests && !documentation && !sixToFour;
  }

  private static int word(byte[] address, int at) {
    return ((address[at] & 0xff) << 8) | (address[at + 1] & 0xff);
  }

  private static Block block(int a, int b, int c, int d, int bits) {
    return new Block((a << 24) | (b << 16) | (c << 8) | d, bits);
  }

  private record Block(int start, int bits) {

    boolean holds(byte[] address) {
      int value = (word(address, 0) << 16) | word(address, 2);
      return (value ^ start) >>> (32 - bits) == 0;
    }
  }
}
