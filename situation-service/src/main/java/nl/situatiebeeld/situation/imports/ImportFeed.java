package nl.situatiebeeld.situation.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.situatiebeeld.situation.imports.FactPort.Answer;
import nl.situatiebeeld.situation.imports.FactPort.Imported;
import nl.situatiebeeld.situation.imports.FactPort.KnownFact;
import nl.situatiebeeld.situation.imports.ImportReport.ImportedItem;
import nl.situatiebeeld.situation.imports.ImportReport.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Applies the items of a feed to a situation, oldest first, one outcome an item; the refusal of one
 * never stops the rest, and sending the same feed again changes nothing.
 */
public final class ImportFeed {

  private static final String METHOD_UNSAID = "Reviewed by the source";

  private final FactPort facts;
  private final boolean exercise;
  private @Nullable String position;

  /**
   * For one import.
   *
   * @param exercise whether the situation takes tests and exercises too (S1: never mixed with real
   *     ones)
   */
  public ImportFeed(FactPort facts, boolean exercise) {
    this.facts = facts;
    this.exercise = exercise;
  }

  /** Applies the items and tells, in their order, what became of each. */
  public ImportReport apply(List<FeedItem> items) {
    IdentityHashMap<FeedItem, ImportedItem> outcomes = new IdentityHashMap<>();
    for (FeedItem item : items) {
      if (item instanceof FeedItem.Unreadable unreadable) {
        outcomes.put(item, refused(item, unreadable.fault()));
      }
    }
    items.stream()
        .filter(FeedItem.Message.class::isInstance)
        .map(FeedItem.Message.class::cast)
        .sorted(Comparator.comparing(FeedItem.Message::recordedAt))
        .forEach(item -> outcomes.put(item, applied(item)));
    List<ImportedItem> inOrder = new ArrayList<>();
    for (FeedItem item : items) {
      ImportedItem outcome = outcomes.get(item);
      if (outcome != null) {
        inOrder.add(outcome);
      }
    }
    return ImportReport.of(inOrder, position);
  }

  private ImportedItem applied(FeedItem.Message item) {
    if (!item.actual() && !exercise) { // S1; CAP: recipients of a test disregard it
      return outcome(
          item,
          Outcome.UNCHANGED,
          null,
          false,
          new Answer.Refused(
              Reason.NOT_ACTUAL.code(), "a test or exercise, in a situation that is real"));
    }
    return switch (item.kind()) {
      case ALERT, UPDATE, OBSERVATION -> place(item);
      case CANCEL -> cancel(item);
    };
  }

  private ImportedItem place(FeedItem.Message item) {
    Imported imported = new Imported(
        item.key(),
        Optional.ofNullable(item.thread()).stream().toList(),
        item.content(),
        Fingerprint.of(item.content()),
        item.recordedAt());
    Optional<KnownFact> known = facts.find(item.key());
    if (known.isPresent()) {
      return again(item, imported, known.get());
    }
    List<KnownFact> earlier = earlier(item);
    if (earlier.isEmpty()) {
      return written(item, imported, Outcome.CREATED, facts.report(imported));
    }
    KnownFact replaced = earlier.getLast();
    ImportedItem outcome =
        written(item, imported, Outcome.UPDATED, facts.update(replaced, imported));
    if (outcome.outcome() == Outcome.UPDATED) {
      earlier.subList(0, earlier.size() - 1).forEach(f -> superseded(f, replaced, item));
    }
    return outcome;
  }

  /** The facts that an update takes the place of, oldest first; none for anything but an update. */
  private List<KnownFact> earlier(FeedItem.Message item) {
    if (item.kind() != FeedItem.Kind.UPDATE) {
      return List.of();
    }
    List<ItemKey> named = new ArrayList<>(item.references());
    if (named.isEmpty() && item.thread() != null) {
      named.add(item.thread());
    }
    return standing(named);
  }

  private List<KnownFact> standing(List<ItemKey> keys) {
    Map<String, KnownFact> found = new LinkedHashMap<>();
    keys.stream()
        .flatMap(key -> facts.find(key).stream())
        .filter(fact -> !fact.ended())
        .sorted(Comparator.comparing(KnownFact::recordedAt))
        .forEach(fact -> found.put(fact.factId(), fact));
    return List.copyOf(found.values());
  }

  private void superseded(KnownFact fact, KnownFact by, FeedItem.Message item) {
    Answer answer =
        facts.supersede(fact, by.factId(), "Taken together by its source", item.recordedAt());
    remember(answer);
  }

  /** The same message once more, perhaps with other content. */
  private ImportedItem again(FeedItem.Message item, Imported imported, KnownFact known) {
    if (imported.fingerprint().equals(known.fingerprint())) {
      boolean news = item.review() != null && !known.reviewed() && known.latest();
      return news && !known.ended()
          ? verifiedOnly(item, imported, known)
          : outcome(item, Outcome.UNCHANGED, known.factId(), false, null);
    }
    if (item.recordedAt().isBefore(known.recordedAt())) {
      return refused(
          item, new ItemFault(Reason.OLDER_THAN_KNOWN, "a later state of this item is known"));
    }
    if (!known.latest()) {
      return refused(
          item, new ItemFault(Reason.SUPERSEDED, "a later message took this one's place"));
    }
    return written(item, imported, Outcome.UPDATED, facts.update(known, imported));
  }

  private ImportedItem verifiedOnly(FeedItem.Message item, Imported imported, KnownFact known) {
    Answer answer = verify(item, imported, known.factId(), known.version());
    return switch (answer) {
      case Answer.Done done -> outcome(item, Outcome.VERIFIED, done.factId(), true, null);
      case Answer.Refused no -> outcome(item, Outcome.REFUSED, known.factId(), false, no);
    };
  }

  private ImportedItem written(
      FeedItem.Message item, Imported imported, Outcome outcome, Answer answer) {
    remember(answer);
    return switch (answer) {
      case Answer.Refused no -> outcome(item, Outcome.REFUSED, null, false, no);
      case Answer.Done done -> {
        if (item.review() == null) {
          yield outcome(item, outcome, done.factId(), false, null);
        }
        Answer verification = verify(item, imported, done.factId(), done.version());
        yield switch (verification) {
          case Answer.Done ignored -> outcome(item, outcome, done.factId(), true, null);
          case Answer.Refused no -> outcome(item, outcome, done.factId(), false, no);
        };
      }
    };
  }

  private Answer verify(FeedItem.Message item, Imported imported, String factId, int version) {
    String method = item.review() == null ? METHOD_UNSAID : item.review();
    Answer answer = facts.verify(factId, version, method, imported);
    remember(answer);
    return answer;
  }

  private ImportedItem cancel(FeedItem.Message item) {
    List<ItemKey> named = new ArrayList<>(item.references());
    if (named.isEmpty() && item.thread() != null) {
      named.add(item.thread());
    }
    List<KnownFact> standing = standing(named);
    if (standing.isEmpty()) {
      return nothingToRetract(item, named);
    }
    return retracted(item, standing);
  }

  /** What is not in the picture need not be taken out of it; the reason tells the two apart. */
  private ImportedItem nothingToRetract(FeedItem.Message item, List<ItemKey> named) {
    return named.stream()
        .flatMap(key -> facts.find(key).stream())
        .findFirst()
        .map(ended -> outcome(item, Outcome.UNCHANGED, ended.factId(), false, null))
        .orElseGet(() -> outcome(
            item,
            Outcome.UNCHANGED,
            null,
            false,
            new Answer.Refused(
                Reason.REFERENCE_UNKNOWN.code(), "no message that it cancels is known here")));
  }

  private ImportedItem retracted(FeedItem.Message item, List<KnownFact> standing) {
    Answer last = null;
    for (KnownFact fact : standing) {
      last = facts.retract(fact, item.content().statement(), item.recordedAt());
      remember(last);
    }
    return switch (last) {
      case Answer.Done done -> outcome(item, Outcome.RETRACTED, done.factId(), false, null);
      case Answer.Refused no -> outcome(item, Outcome.REFUSED, null, false, no);
      case null -> throw new IllegalStateException("a cancel without a standing fact");
    };
  }

  private void remember(Answer answer) {
    if (answer instanceof Answer.Done done && done.position() != null) {
      position = done.position();
    }
  }

  private static ImportedItem refused(FeedItem item, ItemFault fault) {
    return outcome(
        item,
        Outcome.REFUSED,
        null,
        false,
        new Answer.Refused(fault.reason().code(), fault.detail()));
  }

  private static ImportedItem outcome(
      FeedItem item,
      Outcome outcome,
      @Nullable String factId,
      boolean verified,
      Answer.@Nullable Refused refusal) {
    return new ImportedItem(
        item.position(),
        item.key(),
        outcome,
        factId,
        verified,
        refusal == null ? null : refusal.code(),
        refusal == null ? null : refusal.detail());
  }
}
