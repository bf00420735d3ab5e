package nl.situatiebeeld.platform.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import nl.situatiebeeld.platform.json.Json;

/** Writes events, their chain and its seals into an archive, in files that fit in memory. */
public final class EvidenceFiles {

  static final String EVENTS = "events/";
  static final String CHAIN = "chain/";
  static final String SEALS = "seals/";
  static final String ATTACHMENTS = "attachments/";
  static final String SCHEMAS = "schemas/";

  /** Kept for what is written apart from the events; covered by the manifest alone. */
  static final String NOTES = "notes/";

  static final String ROOT = "root.txt";
  static final String ROOT_SIGNATURE = "root.sig";
  /** How to check it by hand. */
  public static final String README = "README.txt";

  private static final int FULL = 4 * 1024 * 1024;

  private final ArchiveWriter archive;
  private final ByteArrayOutputStream events = new ByteArrayOutputStream();
  private final StringBuilder chain = new StringBuilder();
  private final StringBuilder seals = new StringBuilder();
  private int eventFiles;
  private int sealFiles;

  /** In this archive. */
  public EvidenceFiles(ArchiveWriter archive) {
    this.archive = archive;
  }

  /** The name of an attachment's file. */
  public static String attachment(String hash) {
    return ATTACHMENTS + hash;
  }

  /** The name of a schema's file. */
  public static String schema(String name, int revision) {
    return SCHEMAS + name + ".v" + revision + ".json";
  }

  /** Adds the next event, as its hash was made of it. */
  public void event(long sequence, String canonical, String hash) throws IOException {
    events.writeBytes((canonical + "\n").getBytes(UTF_8));
    chain.append(sequence).append(' ').append(hash).append('\n');
    if (events.size() >= FULL) {
      endEvents();
    }
  }

  /** No more events come. */
  public void endEvents() throws IOException {
    if (events.size() > 0) {
      String number = "%06d".formatted(++eventFiles);
      archive.add(EVENTS + number + ".ndjson", events.toByteArray());
      archive.add(CHAIN + number + ".txt", chain.toString());
      events.reset();
      chain.setLength(0);
    }
  }

  /** Adds the next seal. */
  public void seal(Seal seal) throws IOException {
    seals.append(Json.mapper().writeValueAsString(seal)).append('\n');
    if (seals.length() >= FULL) {
      flushSeals();
    }
  }

  /** No more seals come; the last one's root also stands apart, for other tools to check. */
  public void endSeals(SignedRoot last) throws IOException {
    flushSeals();
    archive.add(ROOT, last.text());
    archive.add(ROOT_SIGNATURE, Signatures.bytes(last.signature()));
  }

  private void flushSeals() throws IOException {
    if (!seals.isEmpty()) {
      archive.add(SEALS + "%06d.ndjson".formatted(++sealFiles), seals.toString());
      seals.setLength(0);
    }
  }
}
