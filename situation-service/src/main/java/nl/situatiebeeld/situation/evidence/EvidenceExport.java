package nl.situatiebeeld.situation.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.contracts.EventCatalogue;
import nl.situatiebeeld.contracts.attachment.AttachmentEvent.AttachmentAdded;
import nl.situatiebeeld.platform.evidence.ArchiveWriter;
import nl.situatiebeeld.platform.evidence.ChainHead;
import nl.situatiebeeld.platform.evidence.EvidenceFiles;
import nl.situatiebeeld.platform.evidence.Seal;
import nl.situatiebeeld.platform.evidence.SigningKey;
import nl.situatiebeeld.platform.evidence.Subject;
import nl.situatiebeeld.platform.json.Json;
import nl.situatiebeeld.platform.relay.StoredChain;
import nl.situatiebeeld.situation.attachment.AttachmentContents;
import nl.situatiebeeld.situation.sealing.SealLog;
import nl.situatiebeeld.situation.sealing.SealingKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the archive piece by piece: neither a transaction nor the memory ever holds all of it.
 * What it reads never changes, so no snapshot is needed.
 */
@Component
class EvidenceExport {

  private static final int AT_ONCE = 100;
  private static final String ATTACHMENT_ADDED = EventCatalogue.nameOf(AttachmentAdded.class);

  private final StoredChain chain;
  private final SealLog seals;
  private final SealingKeys keys;
  private final AttachmentContents attachments;
  private final EvidenceSettings settings;
  private final Clock clock;

  EvidenceExport(
      JdbcClient jdbc,
      SealLog seals,
      SealingKeys keys,
      AttachmentContents attachments,
      EvidenceSettings settings,
      Clock clock) {
    this.chain = new StoredChain(jdbc);
    this.seals = seals;
    this.keys = keys;
    this.attachments = attachments;
    this.settings = settings;
    this.clock = clock;
  }

  /** What the events speak of: the files of their schemas, and the hashes of attachments. */
  private record Mentioned(Set<String> schemas, Set<String> attachments) {}

  /** Writes a situation's evidence up to this place in its chain. */
  void write(ChainHead upTo, OutputStream out) throws IOException {
    ArchiveWriter archive = new ArchiveWriter(out, settings.maxBytes());
    archive.add(EvidenceFiles.README, resource("/evidence/README.txt"));
    EvidenceFiles files = new EvidenceFiles(archive);
    Mentioned mentioned = writeEvents(upTo, files);
    writeSeals(upTo, files);
    for (String schema : mentioned.schemas()) {
      archive.add(schema, resource("/" + schema));
    }
    for (String hash : mentioned.attachments()) {
      archive.add(EvidenceFiles.attachment(hash), to -> attachments.write(hash, to));
    }
    SigningKey key = keys.inUse();
    archive.finish(
        Subject.of(upTo.stream(), upTo.sequence(), upTo.hash(), key, clock.instant()), key);
  }

  private Mentioned writeEvents(ChainHead upTo, EvidenceFiles files) throws IOException {
    Mentioned mentioned = new Mentioned(new TreeSet<>(), new TreeSet<>());
    long sequence = 0;
    while (sequence < upTo.sequence()) {
      int most = (int) Math.min(AT_ONCE, upTo.sequence() - sequence);
      List<StoredChain.Link> links = chain.after(upTo.stream(), sequence, most);
      if (links.isEmpty()) {
        break; // a chain that lost its end: the archive tells so to who checks it
      }
      for (StoredChain.Link link : links) {
        files.event(link.sequence(), link.canonical(), link.hash());
        mention(link, mentioned);
        sequence = link.sequence();
      }
    }
    files.endEvents();
    return mentioned;
  }

  private static void mention(StoredChain.Link link, Mentioned mentioned) {
    mentioned.schemas().add(EvidenceFiles.schema(link.name(), link.revision()));
    if (link.name().equals(ATTACHMENT_ADDED)) {
      mentioned
          .attachments()
          .add(Json.mapper().readTree(link.canonical()).at("/data/hash").asString());
    }
  }

  private void writeSeals(ChainHead upTo, EvidenceFiles files) throws IOException {
    Seal last = null;
    while (last == null || last.head().sequence() < upTo.sequence()) {
      List<Seal> next = next(upTo, last);
      if (next.isEmpty()) {
        throw new IOException("the seals end before the chain");
      }
      for (Seal seal : next) {
        files.seal(seal);
        last = seal;
      }
    }
    files.endSeals(last.root());
  }

  private List<Seal> next(ChainHead upTo, @Nullable Seal last) {
    return seals.seals(upTo.stream(), last, AT_ONCE).stream()
        .filter(seal -> seal.head().sequence() <= upTo.sequence())
        .toList();
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream found = DomainEvent.class.getResourceAsStream(name)) {
      if (found == null) {
        throw new IOException("no " + name + " among the resources");
      }
      return found.readAllBytes();
    }
  }
}
