package nl.situatiebeeld.platform.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tree that leaves are added to; begins with nothing but the right edge of what was there. */
public final class GrowingTree {

  private final Map<Place, byte[]> known = new HashMap<>();
  private final List<Node> added = new ArrayList<>();
  private long size;

  /** A tree of this size, of which these nodes are known: all of {@link #edge}, or more. */
  public GrowingTree(long size, List<Node> nodes) {
    this.size = size;
    nodes.forEach(node -> known.put(node.place(), node.hash()));
  }

  /** Where a complete subtree stands: its level, and its place among those of that level. */
  public record Place(int level, long index) {}

  /** A complete subtree. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and not copied a thousand times
  public record Node(Place place, byte[] hash) {}

  /** The complete subtrees that make up the root of this size: what adding to it needs. */
  public static List<Place> edge(long size) {
    List<Place> edge = new ArrayList<>();
    for (int level = 0; size >> level > 0; level++) {
      if ((size >> level & 1) == 1) {
        edge.add(new Place(level, (size >> level) - 1));
      }
    }
    return edge;
  }

  /** Adds a leaf behind the others. */
  public void add(byte[] data) {
    byte[] hash = MerkleTree.leaf(data);
    long index = size;
    for (int level = 0; ; level++) {
      keep(new Node(new Place(level, index), hash));
      if ((index & 1) == 0) {
        break;
      }
      hash = MerkleTree.parent(hash(level, index - 1), hash);
      index >>= 1;
    }
    size++;
  }

  private void keep(Node node) {
    known.put(node.place(), node.hash());
    added.add(node);
  }

  /** How many leaves it has. */
  public long size() {
    return size;
  }

  /** The root over all of them. */
  public byte[] root() {
    return tree().root(size);
  }

  /** What can be asked of it, as far as its nodes are known. */
  public MerkleTree tree() {
    return new MerkleTree(this::hash);
  }

  /** The nodes that came with the added leaves. */
  public List<Node> added() {
    return List.copyOf(added);
  }

  private byte[] hash(int level, long index) {
    byte[] hash = known.get(new Place(level, index));
    if (hash == null) {
      throw new IllegalStateException("a node of the tree is missing");
    }
    return hash;
  }
}
