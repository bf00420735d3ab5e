package nl.situatiebeeld.projection.reading;

import org.springframework.jdbc.core.JdbcTemplate;

/** The table of what was handed out: rows are added, and neither changed nor removed (A3). */
public final class KeptCopies {

  private final JdbcTemplate template;

  /** The table in this database. */
  public KeptCopies(JdbcTemplate template) {
    this.template = template;
  }

  /**
   * Keeps a copy, unless there is one already.
   *
   * @param copyFor whose copy; empty for what all recipients share
   */
  public void keep(String situationId, String sitRepId, String copyFor, IssuedCopy copy) {
    template.update(
        "insert into issued_copy (sitrep_id, copy_for, situation_id, sha256, document)"
            + " values (?, ?, ?, ?, ?) on conflict do nothing",
        sitRepId,
        copyFor,
        situationId,
        copy.sha256(),
        copy.document());
  }
}
