package nl.situatiebeeld.situation.imports;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.fact.FactContent;
import org.jspecify.annotations.Nullable;

/** One message of a feed, judged by itself. */
public sealed interface FeedItem {

  /** Where it stands in the document, such as {@code alert 3, line 120}. */
  String position();

  /** What the source called it; null when that could not be read. */
  @Nullable
  ItemKey key();

  /**
   * A message that can be applied.
   *
   * @param references messages that this one updates or cancels, as the source named them
   * @param thread stands for "the same subject" where a feed leaves its references out
   * @param content what a fact made of it says; for a cancellation, why
   * @param recordedAt when the source learned or sent it
   * @param review how the source checked it; null when it did not
   * @param actual false for tests, exercises and drafts
   */
  record Message(
      String position,
      ItemKey key,
      Kind kind,
      List<ItemKey> references,
      @Nullable ItemKey thread,
      FactContent content,
      Instant recordedAt,
      @Nullable String review,
      boolean actual)
      implements FeedItem {}

  /** A message that cannot be applied, and why. */
  record Unreadable(String position, @Nullable ItemKey key, ItemFault fault) implements FeedItem {

    /** A fault of the document as a whole. */
    public static Unreadable document(ItemFault fault) {
      return new Unreadable("document", null, fault);
    }
  }

  /** What the source wants to happen. */
  enum Kind {
    /** Something new. */
    ALERT,
    /** Takes the place of earlier messages. */
    UPDATE,
    /** Takes earlier messages back. */
    CANCEL,
    /** A measured state; the same id with another content is its newer state. */
    OBSERVATION
  }
}
