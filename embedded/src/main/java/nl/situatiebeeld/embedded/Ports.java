package nl.situatiebeeld.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** TCP ports of this machine's loopback address. */
public final class Ports {

  private Ports() {}

  /**
   * A port that nothing listens on at this moment.
   *
   * @return port number, chosen by the operating system
   */
  public static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("No free port on the loopback address", e);
    }
  }

  /**
   * Whether a server could listen here now.
   *
   * @param port TCP port
   * @return false when something listens on it already
   */
  public static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // without this, connections that linger after a restart would make the port look taken
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port), 1);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Whether something accepts connections here. Unlike {@link #isFree} it never takes the port
   * itself, so it can be asked while a server is starting.
   *
   * @param port TCP port on the loopback address
   * @return true when a connection could be made
   */
  public static boolean answers(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
