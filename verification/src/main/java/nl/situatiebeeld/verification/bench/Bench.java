package nl.situatiebeeld.verification.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.logging.LogManager;
import nl.situatiebeeld.embedded.Database;
import nl.situatiebeeld.standalone.DataFolder;
import nl.situatiebeeld.standalone.Part;
import nl.situatiebeeld.standalone.Product;

/**
 * The first figures: commands per second, delays, rebuild, each beside the limit of the machine
 * measured in the same run. Everything runs on one machine, the callers too.
 */
public final class Bench {

  private static final int[] CALLERS = {1, 8, 64};
  private static final int COPIED_ROWS = 100_000;
  // a fresh process interprets at first, and compiles beside its work
  private static final int WARM_UP_SECONDS = 40;

  private final int runs;
  private final double seconds;
  private final Figures figures = new Figures();

  private Bench(int runs, double seconds) {
    this.runs = runs;
    this.seconds = seconds;
  }

  /** Options: {@code --runs N} (5), {@code --seconds S} of each measurement (5). */
  public static void main(String[] arguments) throws Exception {
    int runs = 5;
    double seconds = 5;
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      switch (arguments[i]) {
        case "--runs" -> runs = Integer.parseInt(arguments[i + 1]);
        case "--seconds" -> seconds = Double.parseDouble(arguments[i + 1]);
        default -> throw new IllegalArgumentException("unknown option " + arguments[i]);
      }
    }
    new Bench(runs, seconds).run();
    System.exit(0);
  }

  private void run() throws Exception {
    quietLog();
    try (DataFolder folder = DataFolder.open(Optional.empty());
        Product product = Product.start(folder, freeBasePort())) {
      Database own = product.postgres().createDatabase("bench");
      Machine machine = new Machine(own, product.kafka().bootstrapServers());
      URI services = product.address(Part.SITUATION_SERVICE);
      Reporter reporter = new Reporter(services, product.identities());
      System.out.println("Warming up …");
      warmUp(reporter, machine);
      for (int run = 1; run <= runs; run++) {
        System.out.printf("Run %d of %d%n", run, runs);
        throughput(reporter, machine, run);
        delays(reporter, machine, product, run);
        rebuild(product, machine);
      }
    }
    ratios();
    System.out.println("\n" + figures.table());
  }

  private void warmUp(Reporter reporter, Machine machine) throws Exception {
    String situation = reporter.openSituation("warm-up");
    Callers.perSecond(8, WARM_UP_SECONDS, () -> () -> reporter.report(situation));
    machine.insertsPerSecond(8, 1);
  }

  private void throughput(Reporter reporter, Machine machine, int run) throws Exception {
    for (int callers : CALLERS) {
      String situation = reporter.openSituation("throughput " + run + " " + callers);
      figures.add(
          "plain inserts per second, " + callers + " callers",
          machine.insertsPerSecond(callers, seconds));
      figures.add(
          "commands acknowledged per second, " + callers + " callers",
          Callers.perSecond(callers, seconds, () -> () -> reporter.report(situation)));
    }
  }

  private void delays(Reporter reporter, Machine machine, Product product, int run)
      throws IOException, InterruptedException, SQLException, ExecutionException {
    String situation = reporter.openSituation("delays " + run);
    for (int rate : new int[] {50, 500}) {
      Samples samples = OpenLoop.run(rate, seconds * 2, () -> reporter.report(situation));
      delay("acknowledgement at " + rate + " per second", samples);
    }
    String streamed = reporter.openSituation("stream " + run);
    try (StreamDelay stream =
        new StreamDelay(reporter, product.address(Part.PROJECTION_SERVICE), streamed)) {
      delay("command to stream at 50 per second", stream.run(reporter, streamed, 50, seconds));
    }
    Samples commits = new Samples();
    Samples records = new Samples();
    machine.roundTrips(commits, records, 500);
    delay("one commit", commits);
    delay("one record on Kafka", records);
  }

  private void delay(String name, Samples samples) {
    figures.add(name + ", p50, ms", samples.percentileMillis(0.50));
    figures.add(name + ", p99, ms", samples.percentileMillis(0.99));
  }

  private void rebuild(Product product, Machine machine)
      throws InterruptedException, SQLException, IOException {
    figures.add("rebuild, events per second", RebuildSpeed.measure(product));
    figures.add("COPY with key and index, rows per second", machine.copyPerSecond(COPIED_ROWS));
  }

  private void ratios() {
    for (int callers : CALLERS) {
      figures.addRatio(
          "ratio commands to plain inserts, " + callers + " callers",
          "commands acknowledged per second, " + callers + " callers",
          "plain inserts per second, " + callers + " callers");
    }
    figures.addRatio(
        "ratio rebuild to COPY",
        "rebuild, events per second",
        "COPY with key and index, rows per second");
  }

  private static void quietLog() throws IOException {
    LogManager.getLogManager().reset();
    Path log = Files.createTempFile("situatiebeeld-bench", ".log");
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    System.setProperty("logback.configurationFile", "standalone-logback.xml");
    System.setProperty("situatiebeeld.log", log.toString());
    System.out.println("Log: " + log);
  }

  // the product takes this port and the next four
  private static int freeBasePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return Math.min(socket.getLocalPort(), 65_000);
    }
  }
}
