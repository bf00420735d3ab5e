package nl.situatiebeeld.platform.bus;

import java.util.ArrayList;
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
 * @param obstacle why it ends before all that was there; null when it does not
 */
record Share(
    TopicPartition partition,
    long from,
    long to,
    List<Read> reads,
    @Nullable String obstacle) {

  /** An event and the offset of its record. */
  record Read(long offset, PublishedEvent event) {}

  /** Reads records up to the first that cannot be read. */
  static Share read(
      TopicPartition partition, long from, List<ConsumerRecord<String, byte[]>> records) {
    List<Read> reads = new ArrayList<>(records.size());
    for (ConsumerRecord<String, byte[]> record : records) {
      try {
        reads.add(new Read(record.offset(), RecordReader.read(record)));
      } catch (UnreadableRecordException e) {
        return new Share(partition, from, record.offset(), reads, e.getMessage());
      }
    }
    return new Share(partition, from, records.getLast().offset() + 1, reads, null);
  }

  /**
   * Without what was applied before, and up to the first hole in a stream.
   *
   * @param sequences the last one applied by stream; moved on to the last one taken in here
   */
  Share inOrder(Map<String, Long> sequences) {
    List<Read> fresh = new ArrayList<>(reads.size());
    for (Read read : reads) {
      PublishedEvent event = read.event();
      long last = sequences.getOrDefault(event.stream(), 0L);
      if (event.sequence() > last + 1) {
        String hole = "hole in a stream: " + last + " is followed by " + event.sequence();
        return new Share(partition, from, read.offset(), fresh, hole);
      }
      if (event.sequence() == last + 1) {
        fresh.add(read);
        sequences.put(event.stream(), event.sequence());
      }
    }
    return new Share(partition, from, to, fresh, obstacle);
  }

  /** Nothing of it taken in. */
  Share refused(String why) {
    return new Share(partition, from, from, List.of(), why);
  }

  List<PublishedEvent> events() {
    return reads.stream().map(Read::event).toList();
  }

  Set<String> streams() {
    return reads.stream().map(read -> read.event().stream()).collect(Collectors.toSet());
  }
}
