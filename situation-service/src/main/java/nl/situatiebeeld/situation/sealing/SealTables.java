package nl.situatiebeeld.situation.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.situatiebeeld.platform.evidence.ChainHead;
import nl.situatiebeeld.platform.evidence.GrowingTree;
import nl.situatiebeeld.platform.evidence.SignedRoot;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log as it is kept. */
@Component
class SealTables {

  private static final String ROOT =
      "select size, root, signed_at, key_id, signature" + " from seal_root ";
  private static final String LEAF = "select leaf, stream_id, sequence, hash from seal_leaf ";

  private final JdbcTemplate template;
  private final JdbcClient jdbc;

  SealTables(JdbcTemplate template) {
    this.template = template;
    this.jdbc = JdbcClient.create(template);
  }

  /**
   * How far the log is.
   *
   * @param size its leaves
   * @param lastOrdinal the last event, in the relay's order, that a leaf covers
   * @param placed the last event that has a place
   */
  record Position(long size, long lastOrdinal, long placed) {}

  /** A leaf and its place. */
  record Leaf(long leaf, ChainHead head) {}

  /** The position, held until the transaction ends. */
  Position hold() {
    return jdbc.sql("select s.size, s.last_ordinal, r.last_ordinal"
            + " from seal_position s, relay_position r for update of s")
        .query((row, n) -> new Position(row.getLong(1), row.getLong(2), row.getLong(3)))
        .single();
  }

  /** How far each chain is that moved between these, in the relay's order. */
  List<ChainHead> heads(long after, long until) {
    return jdbc.sql("""
        select stream_id, sequence, hash from (
          select distinct on (stream_id) stream_id, sequence, hash, ordinal from relayed_event
          where ordinal > ? and ordinal <= ? order by stream_id, sequence desc) head
        order by ordinal
        """)
        .params(after, until)
        .query((row, n) -> new ChainHead(row.getString(1), row.getLong(2), row.getString(3)))
        .list();
  }

  byte[] node(int level, long place) {
    return nodes(List.of(new GrowingTree.Place(level, place))).stream()
        .findFirst()
        .orElseThrow(() -> new SealBrokenException("a node of the log is missing"))
        .hash();
  }

  List<GrowingTree.Node> nodes(List<GrowingTree.Place> places) {
    List<GrowingTree.Node> nodes = new ArrayList<>();
    for (GrowingTree.Place place : places) {
      jdbc.sql("select hash from seal_node where level = ? and place = ?")
          .params(place.level(), place.index())
          .query((row, n) -> row.getBytes(1))
          .optional()
          .ifPresent(hash -> nodes.add(new GrowingTree.Node(place, hash)));
    }
    return nodes;
  }

  void append(
      long size,
      List<ChainHead> heads,
      List<GrowingTree.Node> nodes,
      SignedRoot root,
      long lastOrdinal) {
    List<Object[]> leaves = new ArrayList<>();
    for (ChainHead head : heads) {
      leaves.add(new Object[] {size + leaves.size(), head.stream(), head.sequence(), head.hash()});
    }
    template.batchUpdate("insert into seal_leaf values (?, ?, ?, ?)", leaves);
    template.batchUpdate(
        "insert into seal_node values (?, ?, ?)",
        nodes.stream()
            .map(node -> new Object[] {node.place().level(), node.place().index(), node.hash()})
            .toList());
    jdbc.sql("insert into seal_root (size, root, signed_at, key_id, signature)"
            + " values (?, ?, ?, ?, ?)")
        .params(root.size(), root.root(), Timestamp.from(root.at()), root.key(), root.signature())
        .update();
    jdbc.sql("update seal_position set size = ?, last_ordinal = ?")
        .params(root.size(), lastOrdinal)
        .update();
  }

  Optional<SignedRoot> lastRoot() {
    return jdbc.sql(ROOT + "order by size desc limit 1")
        .query((row, n) -> root(row))
        .optional();
  }

  Optional<SignedRoot> root(long size) {
    return jdbc.sql(ROOT + "where size = ?")
        .param(size)
        .query((row, n) -> root(row))
        .optional();
  }

  SignedRoot firstRootOver(long leaf) {
    return jdbc.sql(ROOT + "where size > ? order by size limit 1")
        .param(leaf)
        .query((row, n) -> root(row))
        .single();
  }

  /** Roots behind this size, the smallest first. */
  List<SignedRoot> rootsAfter(long size, int limit) {
    return jdbc.sql(ROOT + "where size > ? order by size limit ?")
        .params(size, limit)
        .query((row, n) -> root(row))
        .list();
  }

  /** The leaves that came with a root. */
  List<Leaf> leavesOf(SignedRoot root) {
    return jdbc.sql(LEAF + "where leaf < ? and leaf >= coalesce("
            + "(select max(size) from seal_root where size < ?), 0) order by leaf")
        .params(root.size(), root.size())
        .query((row, n) -> leaf(row))
        .list();
  }

  List<Leaf> leaves(String stream, long afterSequence, int limit) {
    return jdbc.sql(LEAF + "where stream_id = ? and sequence > ? order by sequence limit ?")
        .params(stream, afterSequence, limit)
        .query((row, n) -> leaf(row))
        .list();
  }

  Optional<ChainHead> lastHead(String stream) {
    return jdbc.sql(LEAF + "where stream_id = ? order by sequence desc limit 1")
        .param(stream)
        .query((row, n) -> leaf(row).head())
        .optional();
  }

  long publishedSize() {
    return jdbc.sql("select published_size from seal_position")
        .query(Long.class)
        .single();
  }

  void published(long size) {
    jdbc.sql("update seal_position set published_size = greatest(published_size, ?)")
        .param(size)
        .update();
  }

  /** Events that have a place and are not sealed; the same, whichever instance is asked. */
  long unsealed() {
    return jdbc.sql("select r.last_ordinal - s.last_ordinal from relay_position r, seal_position s")
        .query(Long.class)
        .single();
  }

  /** Roots that are not on Kafka. */
  long unpublished() {
    return jdbc.sql("select count(*) from seal_root where size >"
            + " (select published_size from seal_position)")
        .query(Long.class)
        .single();
  }

  private static SignedRoot root(ResultSet row) throws SQLException {
    return new SignedRoot(
        row.getLong("size"),
        row.getString("root"),
        row.getTimestamp("signed_at").toInstant(),
        row.getString("key_id"),
        row.getString("signature"));
  }

  private static Leaf leaf(ResultSet row) throws SQLException {
    return new Leaf(
        row.getLong("leaf"),
        new ChainHead(row.getString("stream_id"), row.getLong("sequence"), row.getString("hash")));
  }
}
