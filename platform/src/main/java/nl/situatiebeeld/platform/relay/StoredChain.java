package nl.situatiebeeld.platform.relay;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a stream's events as their hashes were made of them: what is stored, and nothing else. */
public final class StoredChain {

  private final SafeTail tail;

  /** In this database. */
  public StoredChain(JdbcClient jdbc) {
    this.tail = new SafeTail(jdbc);
  }

  /**
   * A link of a chain.
   *
   * @param sequence its place in the stream
   * @param canonical the bytes of which the hash was made, behind the hash before it
   * @param hash as it was fixed when the event got its place
   * @param name of the event
   * @param revision of the event's shape
   */
  public record Link(long sequence, String canonical, String hash, String name, int revision) {}

  /** The links behind this sequence, in order. */
  public List<Link> after(String stream, long sequence, int limit) {
    return tail.chainAfter(stream, sequence, limit)
        .map(placed -> new Link(
            placed.sequence(),
            HashChain.canonical(placed.event(), placed.sequence(), placed.recordedAt()),
            placed.hash(),
            placed.event().name(),
            placed.event().revision()))
        .toList();
  }
}
