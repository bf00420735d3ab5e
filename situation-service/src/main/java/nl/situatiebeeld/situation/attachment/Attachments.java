package nl.situatiebeeld.situation.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.situatiebeeld.contracts.attachment.AttachmentEvent.AttachmentAdded;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.platform.problem.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The attachments that there are, and the facts that carry them; written with their events. */
@Component
public class Attachments {

  private static final String SELECT = "select * from attachment where ";
  private static final int CARRIERS = 500;

  private final JdbcClient jdbc;

  Attachments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How much a situation has. */
  record Used(int count, long bytes) {}

  Used used(String situationId) {
    return jdbc.sql(
            "select count(*), coalesce(sum(size), 0) from attachment" + " where situation_id = ?")
        .param(situationId)
        .query((row, n) -> new Used(row.getInt(1), row.getLong(2)))
        .single();
  }

  void keep(AttachmentAdded e) {
    jdbc.sql("insert into attachment values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            e.attachmentId(),
            e.situationId(),
            e.hash(),
            e.mediaType(),
            e.size(),
            e.name(),
            e.by().organisation(),
            e.sensitivity().name(),
            e.addressedTo().toArray(String[]::new))
        .update();
  }

  /** The attachment of this id. */
  public Optional<KnownAttachment> find(String attachmentId) {
    return jdbc.sql(SELECT + "attachment_id = ?")
        .param(attachmentId)
        .query((row, n) -> known(row))
        .optional();
  }

  /**
   * The refusal of an attachment that a fact cannot carry; it does not tell whether there is one.
   */
  public static RefusedException unknown() {
    return new RefusedException(
        AttachmentRefusal.ATTACHMENT_UNKNOWN,
        "Hand it in first: POST /situations/{id}/attachments, and send the id that you get.");
  }

  /** Those with this content, of whatever situation. */
  List<KnownAttachment> withContent(String hash) {
    return jdbc.sql(SELECT + "hash = ? order by attachment_id limit " + CARRIERS)
        .param(hash)
        .query((row, n) -> known(row))
        .list();
  }

  /** Whether the organisation handed in this content in this situation. */
  public boolean handedIn(String situationId, String hash, String organisation) {
    return jdbc.sql("select exists (select from attachment"
            + " where situation_id = ? and hash = ? and owner = ?)")
        .params(situationId, hash, organisation)
        .query(Boolean.class)
        .single();
  }

  /** A fact carries this content from now on. */
  public void carries(String situationId, String factId, String hash) {
    jdbc.sql("insert into attachment_carrier values (?, ?, ?) on conflict do nothing")
        .params(situationId, hash, factId)
        .update();
  }

  /** Ids of facts of the situation that carry this content, or did, the latest first. */
  public List<String> carriers(String situationId, String hash) {
    return jdbc.sql("select fact_id from attachment_carrier where situation_id = ? and hash = ?"
            + " order by fact_id desc limit " + CARRIERS)
        .params(situationId, hash)
        .query((row, n) -> row.getString(1))
        .list();
  }

  private static KnownAttachment known(ResultSet row) throws SQLException {
    return new KnownAttachment(
        row.getString("attachment_id"),
        row.getString("situation_id"),
        row.getString("hash"),
        row.getString("media_type"),
        row.getInt("size"),
        row.getString("name"),
        row.getString("owner"),
        Sensitivity.valueOf(row.getString("sensitivity")),
        List.of((String[]) row.getArray("addressed_to").getArray()));
  }
}
