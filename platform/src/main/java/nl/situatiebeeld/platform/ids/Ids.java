package nl.situatiebeeld.platform.ids;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

/** Identifiers in order of time (UUID version 7, RFC 9562). */
public final class Ids {

  private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

  private Ids() {}

  /** A new id with a prefix that says of what, such as {@code fact-0192…}. */
  public static String next(String prefix) {
    return prefix + "-" + GENERATOR.generate();
  }

  /** A new id without a prefix. */
  public static String next() {
    return GENERATOR.generate().toString();
  }
}
