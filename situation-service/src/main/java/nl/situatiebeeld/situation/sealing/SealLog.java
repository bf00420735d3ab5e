package nl.situatiebeeld.situation.sealing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.situatiebeeld.platform.evidence.ChainHead;
import nl.situatiebeeld.platform.evidence.GrowingTree;
import nl.situatiebeeld.platform.evidence.MerkleTree;
import nl.situatiebeeld.platform.evidence.Seal;
import nl.situatiebeeld.platform.evidence.Sha256;
import nl.situatiebeeld.platform.evidence.SignedRoot;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds to the log what happened since the last root, and signs the next one. */
public final class SealLog {

  private final SealTables tables;
  private final TransactionTemplate transaction;
  private final SealingKeys keys;
  private final SealingSettings settings;
  private final Clock clock;
  private final MerkleTree tree;

  SealLog(
      SealTables tables,
      TransactionTemplate transaction,
      SealingKeys keys,
      SealingSettings settings,
      Clock clock) {
    this.tables = tables;
    this.transaction = transaction;
    this.keys = keys;
    this.settings = settings;
    this.clock = clock;
    this.tree = new MerkleTree(tables::node);
  }

  /** Seals all that has a place in its chain now; on every instance the same log. */
  public void sealAll() {
    while (Boolean.TRUE.equals(transaction.execute(status -> sealNext()))) {
      // one root after another, each of bounded size
    }
  }

  private boolean sealNext() {
    SealTables.Position position = tables.hold();
    long until = Math.min(position.placed(), position.lastOrdinal() + settings.eventsAtOnce());
    if (until <= position.lastOrdinal()) {
      return false;
    }
    GrowingTree growing = grown(position.size());
    List<ChainHead> heads = tables.heads(position.lastOrdinal(), until);
    heads.forEach(head -> growing.add(head.leaf()));
    // E7: a root that is signed covers all that any root before it covered
    SignedRoot root =
        SignedRoot.of(growing.size(), growing.root(), notBefore(tables.lastRoot()), keys.inUse());
    tables.append(position.size(), heads, growing.added(), root, until);
    return until < position.placed();
  }

  // clocks of several instances differ; the roots' times never go back
  private Instant notBefore(Optional<SignedRoot> last) {
    Instant now = clock.instant();
    return last.map(SignedRoot::at).filter(now::isBefore).orElse(now);
  }

  // what is kept must be what was signed: nothing is signed on top of a log that somebody changed
  private GrowingTree grown(long size) {
    List<GrowingTree.Node> edge = tables.nodes(GrowingTree.edge(size));
    if (edge.size() != GrowingTree.edge(size).size()) {
      throw new SealBrokenException("a node of the log is missing");
    }
    GrowingTree growing = new GrowingTree(size, edge);
    if (size > 0) {
      SignedRoot last = tables
          .lastRoot()
          .filter(root -> root.size() == size)
          .orElseThrow(() -> new SealBrokenException("the root of the log is missing"));
      boolean same = last.root().equals(Sha256.hex(growing.root()));
      if (!same || !last.signedBy(keys.trusted())) {
        throw new SealBrokenException("the log is not the one that was signed");
      }
    }
    return growing;
  }

  /** How far a situation's chain is sealed, if it is. */
  public Optional<ChainHead> sealed(String situationId) {
    return tables.lastHead(situationId);
  }

  /**
   * The next seals of a situation's chain.
   *
   * @param before the last one that is known already
   */
  public List<Seal> seals(String situationId, @Nullable Seal before, int limit) {
    long after = before == null ? 0 : before.head().sequence();
    long size = before == null ? 0 : before.root().size();
    List<Seal> seals = new ArrayList<>();
    for (SealTables.Leaf leaf : tables.leaves(situationId, after, limit)) {
      SignedRoot root = tables.firstRootOver(leaf.leaf());
      seals.add(new Seal(
          leaf.head(),
          leaf.leaf(),
          root,
          hex(tree.inclusion(leaf.leaf(), root.size())),
          size == 0 ? List.of() : hex(tree.consistency(size, root.size()))));
      size = root.size();
    }
    return seals;
  }

  private static List<String> hex(List<byte[]> hashes) {
    return hashes.stream().map(Sha256::hex).toList();
  }
}
