package nl.situatiebeeld.platform.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * The append-only tree of RFC 6962, section 2.1: leaves and inner nodes are hashed with different
 * first bytes, so that neither can be taken for the other.
 */
public final class MerkleTree {

  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  private final Nodes nodes;

  /** The tree over these nodes. */
  public MerkleTree(Nodes nodes) {
    this.nodes = nodes;
  }

  /** Where the complete subtrees are kept. */
  @FunctionalInterface
  public interface Nodes {

    /**
     * The hash over a complete subtree.
     *
     * @param level 0 for a leaf; the subtree has 2^level leaves
     * @param index its place among those of its level, from 0
     */
    byte[] hash(int level, long index);
  }

  /** The hash of a leaf. */
  public static byte[] leaf(byte[] data) {
    return Sha256.of(LEAF, data);
  }

  /** The hash of an inner node. */
  public static byte[] parent(byte[] left, byte[] right) {
    return Sha256.of(NODE, left, right);
  }

  /** The root over the first leaves. */
  public byte[] root(long size) {
    return size == 0 ? Sha256.of() : range(0, size);
  }

  /** The hashes that lead from a leaf to the root over the first {@code size} leaves. */
  public List<byte[]> inclusion(long leaf, long size) {
    if (leaf < 0 || leaf >= size) {
      throw new IllegalArgumentException("no such leaf");
    }
    List<byte[]> path = new ArrayList<>();
    include(leaf, 0, size, path);
    return path;
  }

  /** The hashes that show that the first root's leaves are the second one's first. */
  public List<byte[]> consistency(long first, long second) {
    if (first < 1 || first > second) {
      throw new IllegalArgumentException("no such roots");
    }
    List<byte[]> path = new ArrayList<>();
    if (first < second) {
      continueFrom(first, 0, second, true, path);
    }
    return path;
  }

  private byte[] range(long from, long to) {
    long size = to - from;
    if (Long.bitCount(size) == 1) {
      int level = Long.numberOfTrailingZeros(size);
      return nodes.hash(level, from >> level);
    }
    long middle = from + split(size);
    return parent(range(from, middle), range(middle, to));
  }

  private void include(long leaf, long from, long to, List<byte[]> path) {
    if (to - from == 1) {
      return;
    }
    long middle = from + split(to - from);
    if (leaf < middle) {
      include(leaf, from, middle, path);
      path.add(range(middle, to));
    } else {
      include(leaf, middle, to, path);
      path.add(range(from, middle));
    }
  }

  private void continueFrom(long end, long from, long to, boolean whole, List<byte[]> path) {
    if (end == to) {
      if (!whole) {
        path.add(range(from, to));
      }
      return;
    }
    long middle = from + split(to - from);
    if (end <= middle) {
      continueFrom(end, from, middle, whole, path);
      path.add(range(middle, to));
    } else {
      continueFrom(end, middle, to, false, path);
      path.add(range(from, middle));
    }
  }

  /** The largest power of two below the size. */
  private static long split(long size) {
    return Long.highestOneBit(size - 1);
  }
}
