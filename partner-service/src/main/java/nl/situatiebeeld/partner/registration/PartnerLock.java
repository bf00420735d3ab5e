package nl.situatiebeeld.partner.registration;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One command at a time for a partner and all its agreements, on all instances: what is decided
 * rests on the tables, and those must not move meanwhile. Held until the transaction ends.
 */
@Component
public class PartnerLock {

  // keeps these locks apart from any other use of advisory locks in this database
  private static final int SPACE = 0x5042;

  private final JdbcClient jdbc;

  PartnerLock(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits until this transaction alone decides about the partner. */
  public void take(String partnerId) {
    jdbc.sql("select 1 from (select pg_advisory_xact_lock(?, hashtext(?::text))) locked")
        .params(SPACE, partnerId)
        .query(Integer.class)
        .single();
  }
}
