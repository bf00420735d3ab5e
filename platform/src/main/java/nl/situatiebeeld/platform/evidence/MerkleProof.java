package nl.situatiebeeld.platform.evidence;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Checks of proofs (RFC 9162, sections 2.1.3.2 and 2.1.4.2); none of them needs the tree. */
public final class MerkleProof {

  private MerkleProof() {}

  /** Whether this leaf stands at this place under the root. */
  public static boolean included(
      byte[] leafHash, long leaf, long size, List<byte[]> path, byte[] root) {
    if (leaf < 0 || leaf >= size) {
      return false;
    }
    long place = leaf;
    long last = size - 1;
    byte[] hash = leafHash;
    for (byte[] next : path) {
      if (last == 0) {
        return false;
      }
      if ((place & 1) == 1 || place == last) {
        hash = MerkleTree.parent(next, hash);
        int up = (place & 1) == 1 ? 0 : Long.numberOfTrailingZeros(place);
        place >>= up;
        last >>= up;
      } else {
        hash = MerkleTree.parent(hash, next);
      }
      place >>= 1;
      last >>= 1;
    }
    return last == 0 && Arrays.equals(hash, root);
  }

  /** Whether the tree of the second root only added to that of the first. */
  public static boolean consistent(
      long first, byte[] firstRoot, long second, byte[] secondRoot, List<byte[]> path) {
    if (first < 1 || first > second) {
      return false;
    }
    if (first == second) {
      return path.isEmpty() && Arrays.equals(firstRoot, secondRoot);
    }
    Iterator<byte[]> hashes = path.iterator();
    if (!hashes.hasNext()) {
      return false;
    }
    int up = Long.numberOfTrailingZeros(~(first - 1));
    byte[] start = Long.bitCount(first) == 1 ? firstRoot : hashes.next();
    return climb((first - 1) >> up, (second - 1) >> up, start, hashes, firstRoot, secondRoot);
  }

  private static boolean climb(
      long from,
      long to,
      byte[] start,
      Iterator<byte[]> hashes,
      byte[] firstRoot,
      byte[] secondRoot) {
    long place = from;
    long last = to;
    byte[] first = start;
    byte[] second = start;
    while (hashes.hasNext()) {
      byte[] next = hashes.next();
      if (last == 0) {
        return false;
      }
      if ((place & 1) == 1 || place == last) {
        first = MerkleTree.parent(next, first);
        second = MerkleTree.parent(next, second);
        int up = (place & 1) == 1 || place == 0 ? 0 : Long.numberOfTrailingZeros(place);
        place >>= up;
        last >>= up;
      } else {
        second = MerkleTree.parent(second, next);
      }
      place >>= 1;
      last >>= 1;
    }
    return last == 0 && Arrays.equals(first, firstRoot) && Arrays.equals(second, secondRoot);
  }
}
