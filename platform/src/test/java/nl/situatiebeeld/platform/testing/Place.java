package nl.situatiebeeld.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.situatiebeeld.platform.json.Json;
import nl.situatiebeeld.platform.relay.HashChain;

/**
 * An event with its place in its stream, wherever it was found.
 *
 * @param number Axon's sequence number in the aggregate; -1 where it is not told
 */
public record Place(
    String id,
    String stream,
    long sequence,
    Instant recordedAt,
    String hash,
    String subject,
    long number,
    String name,
    String data) {

  static Place of(ResultSet row) throws SQLException {
    return new Place(
        row.getString("event_identifier"),
        row.getString("stream_id"),
        row.getLong("sequence"),
        row.getTimestamp("recorded_at").toInstant(),
        row.getString("hash"),
        row.getString("aggregate_identifier"),
        row.getLong("sequence_number"),
        row.getString("payload_type"),
        row.getString("payload"));
  }

  /** By stream, each in the order given. */
  public static Map<String, List<Place>> byStream(List<Place> places) {
    return places.stream()
        .collect(Collectors.groupingBy(Place::stream, LinkedHashMap::new, Collectors.toList()));
  }

  /** Holds a whole stream against what it promises: no hole, no way back in time, E7's chain. */
  public static void assertWhole(List<Place> stream) {
    String hash = "0".repeat(64);
    Instant recorded = Instant.MIN;
    long sequence = 0;
    for (Place place : stream) {
      assertThat(place.sequence()).as("sequence in %s", place.stream()).isEqualTo(++sequence);
      assertThat(place.recordedAt()).as("recorded time of %s", place).isAfterOrEqualTo(recorded);
      recorded = place.recordedAt();
      hash = place.link(hash);
      assertThat(place.hash()).as("hash of %s", place).isEqualTo(hash);
    }
  }

  // from the documented recipe, not from the code under test
  private String link(String previous) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("id", id);
    event.put("name", name);
    event.put("revision", 1);
    event.put("stream", stream);
    event.put("subject", subject);
    event.put("sequence", sequence);
    event.put("recordedAt", recordedAt.toString());
    event.put("data", Json.mapper().readTree(data));
    String text = previous + "\n" + HashChain.canonical(Json.mapper().writeValueAsString(event));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
