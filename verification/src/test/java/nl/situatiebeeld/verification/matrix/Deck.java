package nl.situatiebeeld.verification.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes the facts of a scene, several at a time. */
final class Deck {

  private static final int AT_A_TIME = 6;

  private final Scene scene;
  private final List<Callable<Card>> cards = new ArrayList<>();

  Deck(Scene scene) {
    this.scene = scene;
  }

  /** Facts of others: every label and status, and as many that are disclosed. */
  Deck ofOthers(boolean granted) {
    return ofOthers(granted, Label.values());
  }

  /** The same, with these labels only. */
  Deck ofOthers(boolean granted, Label... labels) {
    for (Label label : labels) {
      for (Status status : Status.values()) {
        add(Cast.SOURCE, label, status, granted, false);
        if (disclosable(label, status)) {
          add(Cast.SOURCE, label, status, granted, true);
        }
      }
    }
    return this;
  }

  /** What everyone who can own a fact owns: every label and status. */
  Deck owned(boolean granted) {
    return owned(granted, Label.values());
  }

  /** The same, with these labels only. */
  Deck owned(boolean granted, Label... labels) {
    List<Somebody> owners = new ArrayList<>(List.of(Cast.LEADING, Cast.NEIGHBOUR));
    Cast.partners().stream()
        .filter(p -> p.takesPart() && !p.who().equals("STANDBY"))
        .forEach(owners::add);
    for (Somebody owner : owners) {
      for (Label label : labels) {
        for (Status status : Status.values()) {
          if (status.before() != Status.PROPOSED || owner.who().equals("STRUCTUREEL")) {
            add(owner, label, status, granted, false);
          }
        }
      }
    }
    return this;
  }

  /** What those who took part before left behind. */
  Deck left() {
    Cast.partners().stream()
        .filter(p -> p.state().equals("DETACHED"))
        .filter(p -> List.of("KERN", "STRUCTUREEL", "AD_HOC").contains(p.who()))
        .forEach(p -> add(p, Label.SHARED, Status.REPORTED, true, false));
    return this;
  }

  private static boolean disclosable(Label label, Status status) {
    boolean allowed = switch (label) {
      case OPEN, SHARED, RESTRICTED_TO_IT -> true;
      case RESTRICTED_TO_OTHERS, SOURCE_DATA -> false;
    };
    return allowed && status.before() != Status.PROPOSED;
  }

  private void add(Somebody owner, Label label, Status status, boolean granted, boolean disclosed) {
    cards.add(() -> scene.card(owner, new Card.Kind(label, status), granted, disclosed));
  }

  List<Card> dealt() {
    return allOf(cards);
  }

  /** Results of all, in their order. */
  static <T> List<T> allOf(List<Callable<T>> work) {
    List<T> results = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME)) {
      for (Future<T> each : workers.invokeAll(work)) {
        results.add(each.get());
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return results;
  }
}
