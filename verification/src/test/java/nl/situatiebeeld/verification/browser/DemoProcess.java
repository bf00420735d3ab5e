package nl.situatiebeeld.verification.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.situatiebeeld.standalone.Part;
import nl.situatiebeeld.standalone.Standalone;

/** The demo in a process of its own, started once for all tests that look at it. */
final class DemoProcess {

  private static final int START_MINUTES = 5;
  private static final Pattern PASSWORD = Pattern.compile("all with password +(\\S+)");

  private final Process process;
  private final URI address;
  private final List<String> output = new ArrayList<>();
  private final CompletableFuture<String> password = new CompletableFuture<>();

  private DemoProcess(Process process, int port) {
    this.process = process;
    this.address = URI.create("http://localhost:" + port);
  }

  private static final class Shared {
    static final DemoProcess DEMO = start();
  }

  /** The one that runs until the tests are over. */
  static DemoProcess running() {
    return Shared.DEMO;
  }

  /** Where the dashboard is. */
  URI address() {
    return address;
  }

  /** What everyone logs in with. */
  String password() {
    return password.join();
  }

  private static DemoProcess start() {
    try {
      int port = freePorts();
      Path arguments = Files.createTempFile("demo", ".args");
      // a class path is longer than a command line may be
      Files.writeString(
          arguments,
          "-Xmx512m --enable-native-access=ALL-UNNAMED -cp \""
              + System.getProperty("java.class.path").replace("\\", "\\\\")
              + "\" "
              + Standalone.class.getName()
              + " --port "
              + port);
      Path java = Path.of(System.getProperty("java.home"), "bin", "java");
      Process process = new ProcessBuilder(java.toString(), "@" + arguments)
          .redirectErrorStream(true)
          .start();
      DemoProcess demo = new DemoProcess(process, port);
      Runtime.getRuntime().addShutdownHook(new Thread(demo::stop, "stop the demo"));
      demo.awaitReady();
      Files.delete(arguments);
      return demo;
    } catch (IOException e) {
      throw new IllegalStateException("The demo does not start", e);
    }
  }

  private void awaitReady() {
    Thread.ofVirtual().start(this::read);
    try {
      password.get(START_MINUTES, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped waiting for the demo", e);
    } catch (ExecutionException | TimeoutException e) {
      stop();
      throw new IllegalStateException("The demo did not get ready. It said:\n" + said(), e);
    }
  }

  // reads on to the end: a full pipe would hold the demo up
  private void read() {
    boolean ready = false;
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        note(line);
        ready |= line.contains("is ready in");
        Matcher found = PASSWORD.matcher(line);
        if (ready && found.find()) {
          password.complete(found.group(1));
        }
      }
    } catch (IOException e) {
      password.completeExceptionally(e);
    }
    password.completeExceptionally(new IllegalStateException("It ended."));
  }

  private synchronized void note(String line) {
    output.add(line);
  }

  private synchronized String said() {
    return String.join("\n", output);
  }

  private void stop() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }

  // the demo takes several ports in a row
  private static int freePorts() {
    for (int attempt = 0; attempt < 100; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
      if (areFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException("No free ports on this machine");
  }

  private static boolean areFree(int first) {
    for (Part part : Part.values()) {
      try (ServerSocket socket =
          new ServerSocket(part.port(first), 1, InetAddress.getLoopbackAddress())) {
        if (!socket.isBound()) {
          return false;
        }
      } catch (IOException e) {
        return false;
      }
    }
    return true;
  }
}
