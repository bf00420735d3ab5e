package nl.situatiebeeld.contracts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Brings the content of older revisions up to today's, step by step, before it becomes a record.
 *
 * <p>Content is a generic JSON tree (maps, lists, texts, numbers, truth values), so that this needs
 * no JSON library and no record of the past. An event once written is never changed.
 */
public final class Upcasters {

  // one Step for each revision that is no longer today's; what was not asked then stays unsaid
  private static final Upcasters TODAY = new Upcasters(
      EventCatalogue.all().stream()
          .collect(Collectors.toMap(EventCatalogue::nameOf, EventCatalogue::revisionOf)),
      List.of(
          new Step("core-task-assigned", 1, UnaryOperator.identity()),
          new Step("agreement-drafted", 1, UnaryOperator.identity()),
          new Step("agreement-ended", 1, UnaryOperator.identity()),
          new Step("fact-reported", 1, Upcasters::withoutAttachments),
          new Step("fact-proposed", 1, Upcasters::withoutAttachments),
          new Step("fact-updated", 1, Upcasters::withoutAttachments),
          new Step("decision-recorded", 1, Upcasters::withoutThemes),
          new Step("action-assigned", 1, Upcasters::withoutThemes),
          new Step("participation-granted", 1, UnaryOperator.identity()),
          new Step("participation-granted", 2, Upcasters::themesNamedForStandby)));

  private final Map<String, Integer> revisions;
  private final Map<Revision, Step> steps;

  /**
   * A registry for these events.
   *
   * @param revisions today's revision by event name
   * @param steps one for each older revision of each event, in any order
   * @throws IllegalArgumentException when a step is missing, doubled, or leads nowhere
   */
  public Upcasters(Map<String, Integer> revisions, List<Step> steps) {
    this.revisions = Map.copyOf(revisions);
    Map<Revision, Step> byRevision = new HashMap<>();
    for (Step step : steps) {
      if (byRevision.put(new Revision(step.name(), step.from()), step) != null) {
        throw new IllegalArgumentException("two steps from " + step.name() + " " + step.from());
      }
    }
    this.steps = Map.copyOf(byRevision);
    this.revisions.forEach(this::requireChain);
    this.steps.keySet().forEach(this::requireUse);
  }

  /** The registry of the product's own events. */
  public static Upcasters today() {
    return TODAY;
  }

  /**
   * The content as today's revision has it; the given map is left as it is.
   *
   * @throws UnknownRevisionException when the event is not known, or was written by a newer program
   */
  public Map<String, Object> upcast(String name, int revision, Map<String, Object> content) {
    int today = revisions.getOrDefault(name, 0);
    if (revision < 1 || revision > today) {
      throw new UnknownRevisionException(name, revision);
    }
    Map<String, Object> current = content;
    for (int from = revision; from < today; from++) {
      // each step gets a map of its own to change
      current = step(name, from).change().apply(new HashMap<>(current));
    }
    return current;
  }

  // before attachments there were none
  private static Map<String, Object> withoutAttachments(Map<String, Object> event) {
    if (event.get("content") instanceof Map<?, ?> before) {
      Map<Object, Object> content = new HashMap<>(before);
      content.put("attachments", List.of());
      event.put("content", content);
    }
    return event;
  }

  // none were named; those of its basis are known where the facts are
  private static Map<String, Object> withoutThemes(Map<String, Object> event) {
    event.put("themes", List.of());
    return event;
  }

  // only STANDBY had to name them; for the others it was not kept, so nothing rests on it
  private static Map<String, Object> themesNamedForStandby(Map<String, Object> event) {
    event.put("themesNamed", "STANDBY".equals(event.get("profile")));
    event.put("disclosuresEnd", false);
    return event;
  }

  private Step step(String name, int from) {
    Step step = steps.get(new Revision(name, from));
    if (step == null) {
      throw new IllegalArgumentException("no step from " + name + " " + from);
    }
    return step;
  }

  private void requireChain(String name, int today) {
    for (int from = 1; from < today; from++) {
      step(name, from);
    }
  }

  private void requireUse(Revision revision) {
    if (revision.number() < 1 || revision.number() >= revisions.getOrDefault(revision.name(), 0)) {
      throw new IllegalArgumentException(
          "a step from " + revision.name() + " " + revision.number() + " leads nowhere");
    }
  }

  /**
   * From one revision of an event to the next.
   *
   * @param name the event's stable name
   * @param from the revision that goes in; the next one comes out
   * @param change gets the content as a map that it may change, and gives the next content
   */
  public record Step(String name, int from, UnaryOperator<Map<String, Object>> change) {}

  private record Revision(String name, int number) {}
}
