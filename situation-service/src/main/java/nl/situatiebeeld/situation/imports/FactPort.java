package nl.situatiebeeld.situation.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.situatiebeeld.contracts.fact.FactContent;
import org.jspecify.annotations.Nullable;

/**
 * How an import changes facts: the same commands as any partner's, on behalf of one organisation in
 * one situation. What was imported is remembered in the same transaction as the change, or so that
 * a repeated command changes nothing.
 */
public interface FactPort {

  /** The fact that a message, or a message before it on the same subject, became. */
  Optional<KnownFact> find(ItemKey key);

  /** Reports a new fact. */
  Answer report(Imported imported);

  /**
   * Gives a fact a new version. What people decided about it stays: its theme, a narrower label,
   * the facts that it rests on, its attachments; and what people said otherwise is not said over.
   */
  Answer update(KnownFact fact, Imported imported);

  /** Verifies a fact as its source did, at the version just written. */
  Answer verify(String factId, int version, String method, Imported imported);

  /** Takes a fact back. */
  Answer retract(KnownFact fact, String reason, Instant recordedAt);

  /** Says that another fact took its place. */
  Answer supersede(KnownFact fact, String byFactId, String reason, Instant recordedAt);

  /**
   * What is known of an earlier message.
   *
   * @param version of the fact that an import of this organisation wrote last
   * @param ended retracted, superseded or rejected: nothing can happen to it any more
   * @param fingerprint of this message's content when it was applied; null for a mere subject
   * @param reviewed whether this message's review has been passed on
   * @param recordedAt of this message, by its source
   * @param latest whether no other message has changed the fact since
   */
  record KnownFact(
      String factId,
      int version,
      boolean ended,
      @Nullable String fingerprint,
      boolean reviewed,
      Instant recordedAt,
      boolean latest) {}

  /**
   * One message to apply.
   *
   * @param subjects further keys by which a later message may find the fact
   */
  record Imported(
      ItemKey key,
      List<ItemKey> subjects,
      FactContent content,
      String fingerprint,
      Instant recordedAt) {}

  /** What became of a command. */
  sealed interface Answer {
    /** Accepted. */
    record Done(String factId, int version, @Nullable String position) implements Answer {}

    /**
     * Refused.
     *
     * @param code stable, as in the problem that the same command gives over HTTP
     */
    record Refused(String code, String detail) implements Answer {}
  }
}
