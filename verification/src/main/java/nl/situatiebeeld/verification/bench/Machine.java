package nl.situatiebeeld.verification.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import nl.situatiebeeld.embedded.Database;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.postgresql.PGConnection;

/** What the machine itself can do: the limits beside which the product's figures stand. */
final class Machine {

  private static final String PAYLOAD = "{\"text\":\"" + "x".repeat(580) + "\"}";

  private static final String TOPIC = "bench.limit";

  private final Database database;
  private final String bootstrapServers;

  Machine(Database database, String bootstrapServers) {
    this.database = database;
    this.bootstrapServers = bootstrapServers;
    execute("create table if not exists plain (id bigint generated always as identity primary key,"
        + " key uuid not null unique, stream uuid not null, sequence bigint not null,"
        + " payload jsonb not null, unique (stream, sequence))");
  }

  /** Plain inserts of some 600 bytes with three indexes, each in its own transaction. */
  double insertsPerSecond(int callers, double seconds) {
    return Callers.perSecond(callers, seconds, Insert::new);
  }

  private final class Insert implements Callers.Caller {
    private final Connection connection = database.connect();
    private final PreparedStatement insert = connection.prepareStatement(
        "insert into plain (key, stream, sequence, payload) values (?, ?, 0, ?::jsonb)");

    Insert() throws SQLException {}

    @Override
    public void act() throws SQLException {
      insert.setObject(1, UUID.randomUUID());
      insert.setObject(2, UUID.randomUUID());
      insert.setString(3, PAYLOAD);
      insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }

  /** One commit at a time, and one acknowledged record on Kafka at a time. */
  void roundTrips(Samples commits, Samples records, int count)
      throws SQLException, InterruptedException, ExecutionException {
    try (Insert insert = new Insert()) {
      for (int i = 0; i < count; i++) {
        long start = System.nanoTime();
        insert.act();
        commits.add(System.nanoTime() - start);
      }
    }
    makeTopic();
    try (var producer = new KafkaProducer<>(
        Map.<String, Object>of("bootstrap.servers", bootstrapServers, "acks", "all"),
        new ByteArraySerializer(),
        new ByteArraySerializer())) {
      byte[] value = PAYLOAD.getBytes(java.nio.charset.StandardCharsets.UTF_8);
      for (int i = 0; i < count; i++) {
        long start = System.nanoTime();
        producer.send(new ProducerRecord<>(TOPIC, value)).get();
        records.add(System.nanoTime() - start);
      }
    }
  }

  private void makeTopic() throws InterruptedException, ExecutionException {
    try (Admin admin =
        Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers))) {
      if (!admin.listTopics().names().get().contains(TOPIC)) {
        admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
      }
    }
  }

  /** Rows per second by COPY into a table with a key and a unique index. */
  double copyPerSecond(int rows) throws SQLException, java.io.IOException {
    execute("drop table if exists copied");
    execute(
        "create table copied (id uuid primary key, stream uuid not null, sequence bigint not null,"
            + " payload jsonb not null, unique (stream, sequence))");
    StringBuilder text = new StringBuilder(rows * 700);
    for (int i = 0; i < rows; i++) {
      text.append(UUID.randomUUID()).append('\t').append(UUID.randomUUID());
      text.append("\t1\t").append(PAYLOAD).append('\n');
    }
    try (Connection connection = database.connect()) {
      long start = System.nanoTime();
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy copied from stdin", new java.io.StringReader(text.toString()));
      return rows / ((System.nanoTime() - start) / 1e9);
    }
  }

  private void execute(String sql) {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
