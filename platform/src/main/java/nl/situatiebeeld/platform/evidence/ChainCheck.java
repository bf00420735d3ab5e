package nl.situatiebeeld.platform.evidence;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.situatiebeeld.platform.json.Json;
import nl.situatiebeeld.platform.relay.HashChain;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Follows a chain from its first event to its last. */
final class ChainCheck {

  private static final String ATTACHMENT = "attachment-added";

  private final ArchiveReader archive;
  private final Subject subject;
  private final Set<Long> wanted;
  private final Map<String, Long> attachments = new LinkedHashMap<>();
  private final Set<String> schemas = new TreeSet<>();
  private final Map<Long, String> found = new HashMap<>();
  private String hash = HashChain.START;
  private Instant recordedAt = Instant.MIN;
  private long sequence;

  /**
   * Of the chain in this archive.
   *
   * @param wanted sequences whose hashes the seals tell
   */
  ChainCheck(ArchiveReader archive, Subject subject, Set<Long> wanted) {
    this.archive = archive;
    this.subject = subject;
    this.wanted = wanted;
  }

  /** Hash → size of all attachments that the events tell of. */
  Map<String, Long> attachments() {
    return attachments;
  }

  /** Names of the files with the schemas of all events. */
  Set<String> schemas() {
    return schemas;
  }

  /** When the last event was recorded. */
  Instant lastRecordedAt() {
    return recordedAt;
  }

  /** Sequence → hash, of those that were wanted. */
  Map<Long, String> found() {
    return found;
  }

  void check() throws IOException, EvidenceFault {
    List<String> events = named(EvidenceFiles.EVENTS);
    List<String> chain = named(EvidenceFiles.CHAIN);
    try (Lines eventLines = new Lines(archive::open, events);
        Lines chainLines = new Lines(archive::open, chain)) {
      String event;
      while ((event = eventLines.next()) != null) {
        follow(event, eventLines.file(), chainLines.next(), chainLines.file());
      }
      if (chainLines.next() != null) {
        throw EvidenceFault.at(
            chainLines.file(), sequence + 1, "a hash without an event: expected no more of them");
      }
    }
    if (sequence != subject.events() || !hash.equals(subject.head())) {
      throw EvidenceFault.at(
          events.isEmpty() ? "events" : events.getLast(),
          sequence,
          "the chain ends here with hash " + hash + ": expected " + subject.events()
              + " events, the last with hash " + subject.head());
    }
  }

  private List<String> named(String folder) {
    return archive.names().stream().filter(name -> name.startsWith(folder)).toList();
  }

  private void follow(String event, String file, @Nullable String link, String chainFile)
      throws EvidenceFault {
    sequence++;
    JsonNode tree = tree(event, file);
    requirePlace(tree, file);
    String next = HashChain.next(hash, event);
    String expected = sequence + " " + next;
    if (link == null) {
      throw EvidenceFault.at(chainFile, sequence, "is missing: expected " + expected);
    }
    if (!link.equals(expected)) {
      throw EvidenceFault.at(
          file,
          sequence,
          "the event does not give its hash in the chain: expected “" + link + "” and it gives “"
              + expected + "”");
    }
    if (wanted.contains(sequence)) {
      found.put(sequence, next);
    }
    hash = next;
    remember(tree, file);
  }

  private JsonNode tree(String event, String file) throws EvidenceFault {
    try {
      JsonNode tree = Json.mapper().readTree(event);
      if (tree.isObject()) {
        return tree;
      }
    } catch (JacksonException e) {
      // said below, without what it holds
    }
    throw EvidenceFault.at(file, sequence, "is not an event in JSON");
  }

  private void requirePlace(JsonNode event, String file) throws EvidenceFault {
    String stream = event.path("stream").asString("");
    if (!stream.equals(subject.situation())) {
      throw EvidenceFault.at(
          file, sequence, "is of another situation: expected one of " + subject.situation());
    }
    JsonNode place = event.path("sequence");
    if (!place.isIntegralNumber() || place.asLong(0) != sequence) {
      throw EvidenceFault.at(
          file,
          sequence,
          "expected event " + sequence + ", is event " + place.asString("without a number"));
    }
    Instant time = time(event, file);
    if (time.isBefore(recordedAt)) {
      throw EvidenceFault.at(
          file,
          sequence,
          "is recorded before the event before it: expected " + recordedAt + " or later");
    }
    recordedAt = time;
  }

  private Instant time(JsonNode event, String file) throws EvidenceFault {
    try {
      return Instant.parse(event.path("recordedAt").asString(""));
    } catch (DateTimeException e) {
      throw EvidenceFault.at(file, sequence, "expected the time at which it was recorded");
    }
  }

  private void remember(JsonNode event, String file) throws EvidenceFault {
    String name = event.path("name").asString("");
    schemas.add(EvidenceFiles.schema(name, event.path("revision").asInt(0)));
    if (name.equals(ATTACHMENT)) {
      String content = event.path("data").path("hash").asString("");
      if (!Sha256.isHex(content)) {
        throw EvidenceFault.at(file, sequence, "expected the hash of an attachment's content");
      }
      attachments.put(content, event.path("data").path("size").asLong(-1));
    }
  }
}
