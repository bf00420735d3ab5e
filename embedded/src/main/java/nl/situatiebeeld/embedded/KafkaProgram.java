package nl.situatiebeeld.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import kafka.Kafka;
import kafka.tools.StorageTool;

/**
 * The broker's own process: formats its storage at the first start, runs Kafka, and ends cleanly
 * when its input ends, that is, when the program that started it says so or is gone.
 */
public final class KafkaProgram {

  private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

  private KafkaProgram() {}

  /**
   * Runs until the input ends.
   *
   * @param arguments the broker's settings file, and the cluster's id
   */
  public static void main(String[] arguments) {
    Thread.ofPlatform().daemon().name("end-of-input").start(KafkaProgram::exitAtEndOfInput);
    String settings = arguments[0];
    String[] format = {"format", "--ignore-formatted", "-t", arguments[1], "-c", settings};
    int outcome = StorageTool.execute(format, System.out);
    if (outcome != 0) {
      System.exit(outcome);
    }
    Kafka.main(new String[] {settings});
  }

  private static void exitAtEndOfInput() {
    try (InputStream input = System.in) {
      while (input.read() >= 0) {
        // nothing is ever said on this line; only its end counts
      }
    } catch (IOException e) {
      // a broken line is an end as well
    }
    Thread.ofPlatform().daemon().name("halt").start(KafkaProgram::haltWhenStuck);
    System.exit(0);
  }

  private static void haltWhenStuck() {
    try {
      Thread.sleep(STOP_PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(1);
  }
}
