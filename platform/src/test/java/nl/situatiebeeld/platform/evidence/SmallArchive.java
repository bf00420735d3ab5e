package nl.situatiebeeld.platform.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.situatiebeeld.platform.relay.HashChain;

/** A situation of a few events, sealed among others; parts of it can be made wrong on purpose. */
final class SmallArchive {

  static final String SITUATION = "situation-1";
  static final SigningKey KEY = SigningKey.read(SigningKey.generate());
  static final SigningKey OTHER_KEY = SigningKey.read(SigningKey.generate());
  static final PublicKeys TRUSTED = PublicKeys.read(KEY.publicPem());
  static final byte[] ATTACHMENT = "a picture".getBytes(UTF_8);
  private static final Instant START = Instant.parse("2021-07-13T08:00:00.000001Z");

  SigningKey key = KEY;
  final List<String> events = new ArrayList<>();
  final List<Seal> seals = new ArrayList<>();
  byte[] attachment = ATTACHMENT;
  final List<String> schemas = new ArrayList<>(List.of("attachment-added", "fact-reported"));
  long told = 4;

  private SmallArchive() {}

  /** Four events, sealed after the second and after the fourth. */
  static SmallArchive whole() {
    return of("Regen", KEY);
  }

  /** The same situation, with another statement, and made with another key. */
  static SmallArchive of(String statement, SigningKey key) {
    SmallArchive small = new SmallArchive();
    small.key = key;
    small.events.add(event(1, "fact-reported", "{\"statement\":\"" + statement + "\"}"));
    small.events.add(event(
        2,
        "attachment-added",
        "{\"hash\":\"" + Sha256.hex(Sha256.of(ATTACHMENT)) + "\",\"size\":9}"));
    small.events.add(event(3, "fact-reported", "{\"statement\":\"Droog\"}"));
    small.events.add(event(4, "fact-reported", "{\"statement\":\"Wind\"}"));
    small.sealAll(List.of(2L, 4L));
    return small;
  }

  static String event(long sequence, String name, String data) {
    return "{\"data\":" + data + ",\"id\":\"e" + sequence + "\",\"name\":\"" + name
        + "\",\"recordedAt\":\"" + START.plusSeconds(sequence) + "\",\"revision\":1,\"sequence\":"
        + sequence + ",\"stream\":\"" + SITUATION + "\",\"subject\":\"fact-1\"}";
  }

  /** The hashes of the events, in order. */
  List<String> hashes() {
    List<String> hashes = new ArrayList<>();
    String hash = HashChain.START;
    for (String event : events) {
      hash = HashChain.next(hash, event);
      hashes.add(hash);
    }
    return hashes;
  }

  /** Seals the chain as far as it was at these events, with others' chains around it. */
  void sealAll(List<Long> sequences) {
    seals.clear();
    GrowingTree tree = new GrowingTree(0, List.of());
    long before = 0;
    for (long sequence : sequences) {
      tree.add(new ChainHead("situation-0", sequence, HashChain.START).leaf());
      tree.add(new ChainHead("situation-9", sequence, HashChain.START).leaf());
      var head = new ChainHead(SITUATION, sequence, hashes().get((int) sequence - 1));
      tree.add(head.leaf());
      long size = tree.size();
      seals.add(new Seal(
          head,
          size - 1,
          SignedRoot.of(size, tree.root(), START.plusSeconds(60 * sequence), key),
          tree.tree().inclusion(size - 1, size).stream().map(Sha256::hex).toList(),
          before == 0
              ? List.of()
              : tree.tree().consistency(before, size).stream().map(Sha256::hex).toList()));
      before = size;
    }
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ArchiveWriter archive = new ArchiveWriter(out, 1_000_000);
      archive.add(EvidenceFiles.README, "See the manual.\n");
      EvidenceFiles files = new EvidenceFiles(archive);
      List<String> hashes = hashes();
      for (int n = 0; n < events.size(); n++) {
        files.event(n + 1L, events.get(n), hashes.get(n));
      }
      files.endEvents();
      for (Seal seal : seals) {
        files.seal(seal);
      }
      files.endSeals(seals.getLast().root());
      for (String schema : schemas) {
        archive.add(EvidenceFiles.schema(schema, 1), "{}");
      }
      archive.add(EvidenceFiles.attachment(Sha256.hex(Sha256.of(attachment))), attachment);
      archive.finish(Subject.of(SITUATION, told, hashes.getLast(), key, START), key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** What the check says of these bytes: what is wrong first, or that they are whole. */
  static String said(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
      return said(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String said(Path file) throws IOException {
    try {
      EvidenceCheck.check(file, TRUSTED);
      return "WHOLE";
    } catch (EvidenceFault fault) {
      return String.valueOf(fault.getMessage());
    }
  }
}
