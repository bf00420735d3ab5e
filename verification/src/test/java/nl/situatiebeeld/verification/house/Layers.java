package nl.situatiebeeld.verification.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The packages that the architecture rules speak of. All names stand here, so that one test can ask
 * of each whether it exists: a rule about a package that is gone holds nothing.
 */
final class Layers {

  static final String ALL = "nl.situatiebeeld";

  static final String CONTRACTS = ALL + ".contracts";
  static final String EMBEDDED = ALL + ".embedded";
  static final String PLATFORM = ALL + ".platform";
  static final String SITUATION = ALL + ".situation";
  static final String PARTNER = ALL + ".partner";
  static final String PROJECTION = ALL + ".projection";
  static final String DASHBOARD = ALL + ".dashboard";
  static final String STANDALONE = ALL + ".standalone";

  /** Which of our modules each module may see beside itself. */
  static final Map<String, Set<String>> MAY_SEE = Map.of(
      CONTRACTS, Set.of(),
      EMBEDDED, Set.of(),
      PLATFORM, Set.of(CONTRACTS),
      SITUATION, Set.of(CONTRACTS, PLATFORM),
      PARTNER, Set.of(CONTRACTS, PLATFORM),
      PROJECTION, Set.of(CONTRACTS, PLATFORM),
      DASHBOARD, Set.of(),
      STANDALONE, Set.of(CONTRACTS, EMBEDDED, PLATFORM, SITUATION, PARTNER, PROJECTION, DASHBOARD));

  /** Where Axon may be seen, beside the shells of the aggregates. */
  static final Set<String> SEE_AXON = Set.of(PLATFORM + ".eventstore", PLATFORM + ".command");

  /**
   * Where Kafka may be seen: publishing, consuming, rebuilding, partners' topics, and starting a
   * broker.
   */
  static final Set<String> SEE_KAFKA = Set.of(
      PLATFORM + ".bus",
      PLATFORM + ".relay",
      PROJECTION + ".rebuild",
      SITUATION + ".alert.delivery",
      SITUATION + ".sealing",
      EMBEDDED);

  /** Pure by their nature, whoever calls them. */
  static final Set<String> PURE =
      Set.of(PROJECTION + ".visibility", CONTRACTS + ".geo", PLATFORM + ".matching");

  /** Where answers are made: rows come to them through one door only, which knows whose eyes. */
  static final Set<String> ANSWER = Set.of(
      PROJECTION + ".picture",
      PROJECTION + ".alert",
      PROJECTION + ".comparison",
      PROJECTION + ".hindsight",
      PROJECTION + ".history",
      PROJECTION + ".item",
      PROJECTION + ".situations",
      PROJECTION + ".sitrep",
      PROJECTION + ".stream");

  private Layers() {}

  /** Every package named above. */
  static Set<String> named() {
    Set<String> named = new TreeSet<>(MAY_SEE.keySet());
    named.addAll(SEE_AXON);
    named.addAll(SEE_KAFKA);
    named.addAll(PURE);
    named.addAll(ANSWER);
    return named;
  }

  /** The others' packages that each module must not see. */
  static Map<String, List<String>> mustNotSee() {
    Map<String, List<String>> forbidden = new TreeMap<>();
    MAY_SEE.forEach((module, allowed) -> {
      List<String> others = new ArrayList<>(MAY_SEE.keySet());
      others.remove(module);
      others.removeAll(allowed);
      others.add(ALL + ".verification");
      forbidden.put(module, others);
    });
    return forbidden;
  }
}
