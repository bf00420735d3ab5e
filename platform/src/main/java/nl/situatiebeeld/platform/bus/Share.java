package nl.situatiebeeld.platform.bus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * One partition's part of a batch.
 *
 * @param from offset of the first record
 * @param to offset behind the last one that can be taken in
 * @param reads what was read, with the offset of each
 * @param parked stream → why its chain does not go on; its events are left out
 * @param obstacle why it ends before all that was there; null when it does not
 */
record Share(
    TopicPartition partition,
    long from,
    long to,
    List<Read> reads,
    Map<String, String> parked,
    @Nullable String obstacle) {

  /** An event, the offset of its record, and the record's own bytes. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and read once
  record Read(long offset, PublishedEvent event, byte[] data) {}

  /** Reads records up to the first that cannot be read. */
  static Share read(
      TopicPartition partition, long from, List<ConsumerRecord<String, byte[]>> records) {
    List<Read> reads = new ArrayList<>(records.size());
    for (ConsumerRecord<String, byte[]> record : records) {
      try {
        reads.add(new Read(record.offset(), RecordReader.read(record), record.value()));
      } catch (UnreadableRecordException e) {
        return new Share(partition, from, record.offset(), reads, Map.of(), e.getMessage());
      }
    }
    return new Share(partition, from, records.getLast().offset() + 1, reads, Map.of(), null);
  }

  /**
   * Without what was applied before, and up to the first hole in a stream.
   *
   * @param places the last event applied by stream; moved on to the last one taken in here
   */
  Share inOrder(Map<String, StreamPlace> places) {
    List<Read> fresh = new ArrayList<>(reads.size());
    for (Read read : reads) {
      PublishedEvent event = read.event();
      long last = places.getOrDefault(event.stream(), StreamPlace.START).sequence();
      if (event.sequence() > last + 1) {
        String hole = "hole in a stream: " + last + " is followed by " + event.sequence();
        return new Share(partition, from, read.offset(), fresh, Map.of(), hole);
      }
      if (event.sequence() == last + 1) {
        fresh.add(read);
        places.put(event.stream(), new StreamPlace(event.sequence(), event.hash()));
      }
    }
    return new Share(partition, from, to, fresh, Map.of(), obstacle);
  }

  /**
   * Without what was applied before, and without what does not follow in its stream's chain: one
   * situation that cannot be believed does not keep the others waiting.
   *
   * @param places the last event applied by stream; moved on to the last one taken in here
   */
  Share inChain(Map<String, StreamPlace> places) {
    List<Read> fresh = new ArrayList<>(reads.size());
    Map<String, String> broken = new HashMap<>();
    for (Read read : reads) {
      PublishedEvent event = read.event();
      StreamPlace place = places.getOrDefault(event.stream(), StreamPlace.START);
      if (event.sequence() < place.sequence()) {
        continue;
      }
      String why = place.breaks(event, read.data());
      if (why != null) {
        broken.putIfAbsent(event.stream(), why);
      } else if (event.sequence() > place.sequence()) {
        broken.remove(event.stream()); // what was missing came after all
        fresh.add(read);
        places.put(event.stream(), new StreamPlace(event.sequence(), event.hash()));
      }
    }
    return new Share(partition, from, to, fresh, Map.copyOf(broken), obstacle);
  }

  /** Nothing of it taken in. */
  Share refused(String why) {
    return new Share(partition, from, from, List.of(), Map.of(), why);
  }

  List<PublishedEvent> events() {
    return reads.stream().map(Read::event).toList();
  }

  Set<String> streams() {
    return reads.stream().map(read -> read.event().stream()).collect(Collectors.toSet());
  }
}
