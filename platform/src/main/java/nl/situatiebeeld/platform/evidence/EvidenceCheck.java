package nl.situatiebeeld.platform.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import tools.jackson.core.JacksonException;

/** Checks an archive, with nothing but public keys, and names the first wrong thing (E7). */
public final class EvidenceCheck {

  private static final int MAX_MANIFEST = 32 * 1024 * 1024;
  private static final Set<String> SINGLE =
      Set.of(EvidenceFiles.README, EvidenceFiles.ROOT, EvidenceFiles.ROOT_SIGNATURE, Manifest.SUMS);
  private static final Set<String> FOLDERS = Set.of(
      EvidenceFiles.EVENTS,
      EvidenceFiles.CHAIN,
      EvidenceFiles.SEALS,
      EvidenceFiles.ATTACHMENTS,
      EvidenceFiles.SCHEMAS,
      EvidenceFiles.NOTES);

  private final ArchiveReader archive;
  private final PublicKeys keys;

  private EvidenceCheck(ArchiveReader archive, PublicKeys keys) {
    this.archive = archive;
    this.keys = keys;
  }

  /**
   * What a whole archive proves.
   *
   * @param subject what it is evidence of
   * @param lastSeal the proof that covers all of it
   * @param attachments how many it holds
   */
  public record Verdict(Subject subject, Seal lastSeal, int attachments) {}

  /**
   * Checks all of it.
   *
   * @throws EvidenceFault with the first wrong thing
   */
  public static Verdict check(Path file, PublicKeys keys) throws IOException, EvidenceFault {
    try (ArchiveReader archive = ArchiveReader.open(file)) {
      return new EvidenceCheck(archive, keys).check();
    }
  }

  private Verdict check() throws IOException, EvidenceFault {
    Manifest manifest = manifest(); // E7
    requireListed(manifest);
    SealCheck seals = new SealCheck(archive, manifest.subject(), keys);
    requireContents(manifest, seals);
    ChainCheck chain = new ChainCheck(archive, manifest.subject(), seals.sequences());
    chain.check();
    Seal last = seals.check(chain.found());
    requireRoot(last);
    requireAttachments(chain.attachments(), manifest);
    requireSchemas(chain.schemas());
    return new Verdict(manifest.subject(), last, chain.attachments().size());
  }

  private Manifest manifest() throws IOException, EvidenceFault {
    byte[] bytes = archive.bytes(Manifest.FILE, MAX_MANIFEST);
    byte[] signature = archive.bytes(Manifest.SIGNATURE, Signatures.BYTES);
    if (keys.ids().stream().noneMatch(key -> keys.signed(key, bytes, signature))) {
      throw EvidenceFault.in(
          Manifest.FILE,
          "is not signed by this key: expected that " + Manifest.SIGNATURE
              + " is a signature over it of one of " + keys.ids());
    }
    try {
      Manifest manifest = Manifest.read(bytes);
      if (manifest.subject().format().equals(Subject.FORMAT)
          && manifest.subject().version() == Subject.VERSION) {
        return manifest;
      }
    } catch (JacksonException e) {
      // said below, without what it holds
    }
    throw EvidenceFault.in(
        Manifest.FILE, "expected format " + Subject.FORMAT + ", version " + Subject.VERSION);
  }

  private void requireListed(Manifest manifest) throws EvidenceFault {
    List<String> expected = new ArrayList<>();
    manifest.files().forEach(file -> expected.add(file.name()));
    expected.add(Manifest.FILE);
    expected.add(Manifest.SIGNATURE);
    List<String> there = archive.names();
    Set<String> known = new HashSet<>(expected);
    for (String name : there) {
      if (!known.contains(name)) {
        throw EvidenceFault.in(name, "was added: the manifest does not list it");
      }
    }
    for (int n = 0; n < expected.size(); n++) {
      String name = expected.get(n);
      if (!archive.has(name)) {
        throw EvidenceFault.in(name, "is missing: the manifest lists it");
      }
      if (!there.get(n).equals(name)) {
        throw EvidenceFault.in(
            there.get(n), "is out of its order: expected " + name + " as file " + (n + 1));
      }
      requireKnownPlace(name);
    }
  }

  private static void requireKnownPlace(String name) throws EvidenceFault {
    boolean known = SINGLE.contains(name)
        || name.equals(Manifest.FILE)
        || name.equals(Manifest.SIGNATURE)
        || FOLDERS.contains(name.substring(0, name.indexOf('/') + 1));
    if (!known) {
      throw EvidenceFault.in(name, "has no place in this version of the format");
    }
  }

  private void requireContents(Manifest manifest, SealCheck seals)
      throws IOException, EvidenceFault {
    for (Manifest.Listed file : manifest.files()) {
      Content content = content(file.name());
      if (archive.size(file.name()) != file.bytes() || !content.sha256().equals(file.sha256())) {
        throw nearer(manifest, file, content, seals);
      }
      requireChecksum(file.name(), content);
    }
    requireChecksum(Manifest.FILE, content(Manifest.FILE));
    requireChecksum(Manifest.SIGNATURE, content(Manifest.SIGNATURE));
  }

  private void requireChecksum(String name, Content content) throws EvidenceFault {
    if (content.crc() != archive.crc(name)) {
      throw EvidenceFault.in(name, "its checksum in the archive was changed");
    }
  }

  // the chain tells the position too, where it can
  private EvidenceFault nearer(
      Manifest manifest, Manifest.Listed file, Content content, SealCheck seals)
      throws IOException {
    if (file.name().startsWith(EvidenceFiles.EVENTS)
        || file.name().startsWith(EvidenceFiles.CHAIN)) {
      try {
        new ChainCheck(archive, manifest.subject(), Set.of()).check();
      } catch (EvidenceFault fault) {
        return fault.with(file.name());
      }
    }
    if (file.name().startsWith(EvidenceFiles.SEALS)) {
      try {
        ChainCheck chain = new ChainCheck(archive, manifest.subject(), seals.sequences());
        chain.check();
        seals.check(chain.found());
      } catch (EvidenceFault fault) {
        return fault.with(file.name());
      }
    }
    return EvidenceFault.in(
        file.name(),
        "was changed: expected " + file.bytes() + " bytes with SHA-256 "
            + file.sha256() + ", has " + archive.size(file.name()) + " bytes with "
            + content.sha256());
  }

  private record Content(String sha256, int crc) {}

  private Content content(String name) throws IOException {
    MessageDigest digest = Sha256.digest();
    CRC32 crc = new CRC32();
    byte[] piece = new byte[64 * 1024];
    try (InputStream from = archive.open(name)) {
      int length;
      while ((length = from.read(piece, 0, piece.length)) >= 0) {
        digest.update(piece, 0, length);
        crc.update(piece, 0, length);
      }
    }
    return new Content(Sha256.hex(digest.digest()), (int) crc.getValue());
  }

  private void requireRoot(Seal last) throws IOException, EvidenceFault {
    int most = 1_000;
    if (!Arrays.equals(archive.bytes(EvidenceFiles.ROOT, most), last.root().text())) {
      throw EvidenceFault.in(EvidenceFiles.ROOT, "is not the root of the last seal");
    }
    byte[] signature = Signatures.bytes(last.root().signature());
    if (!Arrays.equals(archive.bytes(EvidenceFiles.ROOT_SIGNATURE, most), signature)) {
      throw EvidenceFault.in(EvidenceFiles.ROOT_SIGNATURE, "is not the last seal's signature");
    }
  }

  private void requireAttachments(Map<String, Long> told, Manifest manifest) throws EvidenceFault {
    Set<String> expected = new TreeSet<>();
    told.keySet().forEach(hash -> expected.add(EvidenceFiles.attachment(hash)));
    requireSame(EvidenceFiles.ATTACHMENTS, expected, "the events tell of");
    for (Manifest.Listed file : manifest.files()) {
      if (file.name().startsWith(EvidenceFiles.ATTACHMENTS)) {
        String hash = file.name().substring(EvidenceFiles.ATTACHMENTS.length());
        if (!file.sha256().equals(hash) || !Long.valueOf(file.bytes()).equals(told.get(hash))) {
          throw EvidenceFault.in(
              file.name(),
              "is not the attachment of its events: expected " + told.get(hash)
                  + " bytes with the SHA-256 that is its name");
        }
      }
    }
  }

  private void requireSchemas(Set<String> expected) throws EvidenceFault {
    requireSame(EvidenceFiles.SCHEMAS, expected, "the events are of");
  }

  private void requireSame(String folder, Set<String> expected, String why) throws EvidenceFault {
    for (String name : expected) {
      if (!archive.has(name)) {
        throw EvidenceFault.in(name, "is missing: " + why + " it");
      }
    }
    for (String name : archive.names()) {
      if (name.startsWith(folder) && !expected.contains(name)) {
        throw EvidenceFault.in(name, "was added: expected only what " + why);
      }
    }
  }
}
