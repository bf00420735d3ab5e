package nl.situatiebeeld.standalone;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import nl.situatiebeeld.standalone.demo.DemoLoader;
import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Starts the whole product on this machine, loads the demo incident, and runs until it is stopped.
 * No logger may be made before {@link #chooseLog} has run, so this class has none.
 */
public final class Standalone {

  private static final String LOG_FOLDER = "log";

  private final Options options;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final DataFolder folder;
  private @Nullable Closings running;

  private Standalone(Options options, DataFolder folder) {
    this.options = options;
    this.folder = folder;
  }

  /**
   * Runs until Ctrl-C.
   *
   * @param arguments see {@link Options}
   */
  public static void main(String[] arguments) {
    try {
      Options options = Options.of(arguments);
      Machine.check(options.port());
      DataFolder folder = DataFolder.open(options.data());
      chooseLog(folder);
      new Standalone(options, folder).run();
    } catch (StartFault e) {
      System.err.println("\nSituatiebeeld does not start. " + e.getMessage());
      System.exit(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void chooseLog(DataFolder folder) {
    System.setProperty("situatiebeeld.log", logFile(folder).toString());
    useOwnLog("standalone-logback.xml");
  }

  /**
   * One log for all parts: each application would otherwise set up logging anew, over the others.
   */
  static void useOwnLog(String configuration) {
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    System.setProperty("logback.configurationFile", configuration);
    // Tomcat speaks through java.util.logging
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }

  static Path logFile(DataFolder folder) {
    return folder.resolve(LOG_FOLDER).resolve("situatiebeeld.log");
  }

  private void run() throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    System.out.println("Starting PostgreSQL, Kafka and the services …");
    Closings all = opened();
    Product product = all.add(Product.start(folder, options.port()));
    all.add(product.describe().announce(options.port()));
    if (options.incident()) {
      System.out.printf("… all up after %.1f s, loading the demo incident%n", secondsSinceStart());
      DemoLoader loader = new DemoLoader(product.address(), product.identities());
      loader.load();
      all.add(loader.startLiveExercise());
    }
    System.out.println(Announcement.of(product, options, secondsSinceStart()));
    if (options.rehearsal()) {
      System.exit(0);
    }
    stopped.await();
  }

  private synchronized Closings opened() {
    Closings all = new Closings();
    all.add(folder);
    running = all;
    return all;
  }

  private void stop() {
    Closings all;
    synchronized (this) {
      all = running;
    }
    if (all != null) {
      System.out.println("\nStopping …");
      all.close();
    }
    stopped.countDown();
  }

  // of this JVM, not of the process: the script may have built before it became this program
  private static double secondsSinceStart() {
    long start = ManagementFactory.getRuntimeMXBean().getStartTime();
    return (System.currentTimeMillis() - start) / 1000.0;
  }
}
