package nl.situatiebeeld.platform.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

  private static final int MOST = 70;

  // the leaves and roots of Certificate Transparency's own tests of RFC 6962
  private static final List<String> LEAVES = List.of(
      "",
      "00",
      "10",
      "2021",
      "3031",
      "40414243",
      "5051525354555657",
      "606162636465666768696a6b6c6d6e6f");
  private static final List<String> ROOTS = List.of(
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
      "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
      "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
      "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
      "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  @Test
  void E7_theRootsAreThoseOfTheStandard() {
    GrowingTree tree = new GrowingTree(0, List.of());
    assertThat(Sha256.hex(tree.root()))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    for (int n = 0; n < LEAVES.size(); n++) {
      tree.add(HexFormat.of().parseHex(LEAVES.get(n)));
      assertThat(Sha256.hex(tree.root())).isEqualTo(ROOTS.get(n));
    }
  }

  @Test
  void E7_aTreeGrowsFromItsEdgeAsFromAllOfIt() {
    GrowingTree whole = new GrowingTree(0, List.of());
    List<GrowingTree.Node> kept = new ArrayList<>();
    for (int n = 0; n < MOST; n++) {
      List<GrowingTree.Place> edge = GrowingTree.edge(n);
      GrowingTree resumed = new GrowingTree(
          n, kept.stream().filter(node -> edge.contains(node.place())).toList());
      resumed.add(leaf(n));
      whole.add(leaf(n));
      kept.addAll(resumed.added());
      assertThat(resumed.root()).isEqualTo(whole.root());
      assertThat(resumed.size()).isEqualTo(whole.size()).isEqualTo(n + 1L);
    }
  }

  @Test
  void E7_everyLeafIsProvedUnderEveryRootAndUnderNoOther() {
    GrowingTree tree = grown();
    for (int size = 1; size <= MOST; size++) {
      byte[] root = tree.tree().root(size);
      for (int leaf = 0; leaf < size; leaf++) {
        List<byte[]> path = tree.tree().inclusion(leaf, size);
        byte[] hash = MerkleTree.leaf(leaf(leaf));
        assertThat(MerkleProof.included(hash, leaf, size, path, root)).isTrue();
        byte[] other = MerkleTree.leaf(leaf(leaf + 1));
        assertThat(MerkleProof.included(other, leaf, size, path, root)).isFalse();
        assertThat(MerkleProof.included(hash, leaf + 1L, size, path, root)).isFalse();
        assertThat(MerkleProof.included(hash, leaf, size, longer(path), root)).isFalse();
        long place = leaf;
        long under = size;
        assertThat(spoiled(path))
            .noneMatch(bad -> MerkleProof.included(hash, place, under, bad, root));
      }
    }
  }

  @Test
  void E7_everyRootIsProvedToKeepEveryEarlierOneAndNoOther() {
    GrowingTree tree = grown();
    for (int second = 1; second <= MOST; second++) {
      byte[] newer = tree.tree().root(second);
      for (int first = 1; first <= second; first++) {
        byte[] older = tree.tree().root(first);
        List<byte[]> path = tree.tree().consistency(first, second);
        long from = first;
        long to = second;
        assertThat(MerkleProof.consistent(from, older, to, newer, path)).isTrue();
        assertThat(MerkleProof.consistent(from, flipped(older), to, newer, path))
            .isFalse();
        assertThat(MerkleProof.consistent(from, older, to, flipped(newer), path))
            .isFalse();
        assertThat(MerkleProof.consistent(from, older, to, newer, longer(path))).isFalse();
        assertThat(spoiled(path))
            .noneMatch(bad -> MerkleProof.consistent(from, older, to, newer, bad));
      }
    }
  }

  @Test
  void E7_proofsOfWhatIsNotThereAreRefused() {
    MerkleTree tree = grown().tree();
    assertThatThrownBy(() -> tree.inclusion(3, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.inclusion(-1, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.consistency(0, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.consistency(4, 3)).isInstanceOf(IllegalArgumentException.class);
    byte[] root = tree.root(1);
    assertThat(MerkleProof.consistent(0, root, 1, root, List.of())).isFalse();
    assertThat(MerkleProof.consistent(2, root, 1, root, List.of())).isFalse();
    assertThat(MerkleProof.consistent(1, root, 2, tree.root(2), List.of())).isFalse();
    assertThat(MerkleProof.included(root, -1, 1, List.of(), root)).isFalse();
  }

  private static GrowingTree grown() {
    GrowingTree tree = new GrowingTree(0, List.of());
    for (int n = 0; n < MOST; n++) {
      tree.add(leaf(n));
    }
    return tree;
  }

  private static byte[] leaf(int n) {
    return ("leaf " + n).getBytes(UTF_8);
  }

  private static List<byte[]> longer(List<byte[]> path) {
    List<byte[]> longer = new ArrayList<>(path);
    longer.add(new byte[Sha256.BYTES]);
    return longer;
  }

  private static List<List<byte[]>> spoiled(List<byte[]> path) {
    List<List<byte[]>> all = new ArrayList<>();
    for (int n = 0; n < path.size(); n++) {
      List<byte[]> changed = new ArrayList<>(path);
      changed.set(n, flipped(path.get(n)));
      all.add(changed);
      List<byte[]> shorter = new ArrayList<>(path);
      shorter.remove(n);
      all.add(shorter);
    }
    return all;
  }

  private static byte[] flipped(byte[] hash) {
    byte[] other = hash.clone();
    other[7] ^= 1;
    return other;
  }
}
