package nl.situatiebeeld.platform.evidence;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.situatiebeeld.platform.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Holds the seals of a chain against the chain, the keys, and each other. */
final class SealCheck {

  /** Above the depth of any tree. */
  private static final int MAX_PATH = 130;

  private final ArchiveReader archive;
  private final Subject subject;
  private final PublicKeys keys;
  private @Nullable Seal last;
  private int position;

  SealCheck(ArchiveReader archive, Subject subject, PublicKeys keys) {
    this.archive = archive;
    this.subject = subject;
    this.keys = keys;
  }

  /** The sequences at which the chain was sealed. */
  Set<Long> sequences() throws IOException, EvidenceFault {
    Set<Long> sequences = new HashSet<>();
    try (Lines lines = lines()) {
      position = 0;
      String line;
      while ((line = lines.next()) != null) {
        position++;
        sequences.add(read(line, lines.file()).head().sequence());
      }
    }
    return sequences;
  }

  /**
   * Checks all of them.
   *
   * @param chain sequence → hash, of those that are sealed
   * @return the last one, which covers the whole chain
   */
  Seal check(Map<Long, String> chain) throws IOException, EvidenceFault {
    try (Lines lines = lines()) {
      position = 0;
      String line;
      while ((line = lines.next()) != null) {
        position++;
        Seal seal = read(line, lines.file());
        check(seal, lines.file(), chain);
        last = seal;
      }
      return covering(lines.file());
    }
  }

  private Lines lines() {
    return new Lines(
        archive::open,
        archive.names().stream()
            .filter(name -> name.startsWith(EvidenceFiles.SEALS))
            .toList());
  }

  private Seal read(String line, String file) throws EvidenceFault {
    try {
      Seal seal = Json.mapper().readValue(line, Seal.class);
      if (seal != null && inForm(seal)) {
        return seal;
      }
    } catch (JacksonException e) {
      // said below, without what it holds
    }
    throw EvidenceFault.at(file, position, "is not a seal");
  }

  @SuppressWarnings("ConstantValue") // what was read may lack anything
  private static boolean inForm(Seal seal) {
    return seal.head() != null
        && seal.head().stream() != null
        && isHash(seal.head().hash())
        && seal.root() != null
        && isHash(seal.root().root())
        && seal.root().at() != null
        && seal.root().key() != null
        && seal.root().signature() != null
        && isPath(seal.inclusion())
        && isPath(seal.consistency());
  }

  private static boolean isHash(@Nullable String text) {
    return text != null && Sha256.isHex(text);
  }

  private static boolean isPath(@Nullable List<String> path) {
    return path != null && path.size() <= MAX_PATH && path.stream().allMatch(SealCheck::isHash);
  }

  private void check(Seal seal, String file, Map<Long, String> chain) throws EvidenceFault {
    ChainHead head = seal.head();
    if (!head.stream().equals(subject.situation())) {
      throw EvidenceFault.at(
          file, position, "is of another situation: expected one of " + subject.situation());
    }
    String hash = chain.get(head.sequence());
    if (!head.hash().equals(hash)) {
      throw EvidenceFault.at(
          file,
          position,
          "event " + head.sequence() + " was sealed with hash " + head.hash()
              + ": the chain now has " + (hash == null ? "no such event" : hash)
              + ", so it was made again");
    }
    if (!seal.root().signedBy(keys)) {
      throw EvidenceFault.at(
          file,
          position,
          "the root of size " + seal.root().size() + " is not signed by this key: "
              + "expected a signature of one of " + keys.ids() + ", it names "
              + seal.root().key());
    }
    boolean included = MerkleProof.included(
        MerkleTree.leaf(head.leaf()),
        seal.leaf(),
        seal.root().size(),
        hashes(seal.inclusion()),
        Sha256.bytes(seal.root().root()));
    if (!included) {
      throw EvidenceFault.at(
          file,
          position,
          "leaf " + seal.leaf() + " is not proved to stand under the root "
              + seal.root().root());
    }
    follow(seal, file);
  }

  private void follow(Seal seal, String file) throws EvidenceFault {
    Seal before = last;
    if (before == null) {
      if (!seal.consistency().isEmpty()) {
        throw EvidenceFault.at(file, position, "the first seal follows on none before it");
      }
      return;
    }
    if (seal.head().sequence() <= before.head().sequence()
        || seal.leaf() <= before.leaf()
        || seal.root().at().isBefore(before.root().at())) {
      throw EvidenceFault.at(
          file, position, "expected a seal that is later than the one before it");
    }
    boolean consistent = MerkleProof.consistent(
        before.root().size(),
        Sha256.bytes(before.root().root()),
        seal.root().size(),
        Sha256.bytes(seal.root().root()),
        hashes(seal.consistency()));
    if (!consistent) {
      throw EvidenceFault.at(
          file,
          position,
          "the root of size " + seal.root().size() + " is not proved to keep all of "
              + "the root of size " + before.root().size() + " before it");
    }
  }

  private Seal covering(String file) throws EvidenceFault {
    Seal seal = last;
    if (seal == null) {
      throw new EvidenceFault("seals", "", "are missing: expected one over the last event");
    }
    if (seal.head().sequence() != subject.events()) {
      throw EvidenceFault.at(
          file,
          position,
          "the last seal ends at event " + seal.head().sequence() + ": expected one over event "
              + subject.events());
    }
    return seal;
  }

  private static List<byte[]> hashes(List<String> path) {
    return path.stream().map(Sha256::bytes).toList();
  }
}
