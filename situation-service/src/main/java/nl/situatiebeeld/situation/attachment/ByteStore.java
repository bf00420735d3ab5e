package nl.situatiebeeld.situation.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps content in pieces, so that neither a transaction nor the memory holds all of it. Pieces are
 * written one by one before anybody knows of them; a hash makes them findable.
 */
@Component
class ByteStore {

  private final JdbcClient jdbc;

  ByteStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A new upload; those that were left behind an hour ago go. */
  UUID begin() {
    jdbc.sql("delete from attachment_content where hash is null"
            + " and begun_at < now() - interval '1 hour'")
        .update();
    UUID upload = UUID.randomUUID();
    jdbc.sql("insert into attachment_content (upload_id) values (?)")
        .param(upload)
        .update();
    return upload;
  }

  void append(UUID upload, int n, byte[] bytes) {
    jdbc.sql("insert into attachment_chunk values (?, ?, ?)")
        .params(upload, n, bytes)
        .update();
  }

  /** Keeps the upload under its hash, unless the same content is there already (A5). */
  void keep(UUID upload, String hash) {
    jdbc.sql("update attachment_content set hash = ? where upload_id = ?"
            + " and not exists (select from attachment_content where hash = ?)")
        .params(hash, upload, hash)
        .update();
  }

  /** Forgets the upload, if it was not kept. */
  void drop(UUID upload) {
    jdbc.sql("delete from attachment_content where upload_id = ? and hash is null")
        .param(upload)
        .update();
  }

  /** Writes the content with this hash, piece by piece. */
  void write(String hash, OutputStream to) throws IOException {
    for (int n = 0; ; n++) {
      Optional<byte[]> piece = jdbc.sql("select c.bytes from attachment_chunk c"
              + " join attachment_content a using (upload_id) where a.hash = ? and c.n = ?")
          .params(hash, n)
          .query(byte[].class)
          .optional();
      if (piece.isEmpty()) {
        return;
      }
      to.write(piece.get());
    }
  }
}
