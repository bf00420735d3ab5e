package nl.situatiebeeld.projection.reading;

import java.util.Objects;
import java.util.function.Function;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.platform.security.Roles;
import nl.situatiebeeld.projection.views.ViewSchema;
import nl.situatiebeeld.projection.visibility.NoPicture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only door to the views for those who read. Everything in one reading sees one state of the
 * views, under a role that sees nothing until it has said for whom it looks.
 */
public final class Readings {

  /** What the facts of one answer say together, in bytes; streams tell each fact by itself. */
  private static final long MAX_BYTES = 64L << 20;

  private static final int FETCHED_AT_ONCE = 500;

  private final JdbcTemplate template;
  private final TransactionTemplate transaction;
  private final String role;

  /** Readings from this database. */
  public Readings(JdbcTemplate template, PlatformTransactionManager transactions) {
    this.template = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
    this.template.setFetchSize(FETCHED_AT_ONCE); // what is too much is never fetched
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setReadOnly(true);
    this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.role = ViewSchema.readerRole(template);
  }

  /**
   * Reads on behalf of a caller: its own participation and the overview, until it looks further.
   *
   * @throws RefusedException when the caller has no role: every door for readers comes by here
   */
  public <T> T of(Caller caller, Function<Reading, T> work) {
    requireRole(caller);
    return in(scope(caller), caller.organisation(), MAX_BYTES, work);
  }

  private static void requireRole(Caller caller) {
    if (!caller.hasAnyRole()) { // V5: an organisation is no role
      throw new RefusedException(NoPicture.ROLE_MISSING, NoPicture.ROLE_MISSING.advice());
    }
  }

  /**
   * The same for who takes the answer in parts and keeps none of them.
   *
   * @throws RefusedException when the caller has no role
   */
  public <T> T inParts(Caller caller, Function<Reading, T> work) {
    requireRole(caller);
    return in(scope(caller), caller.organisation(), Long.MAX_VALUE, work);
  }

  /** Reads for streams, which have found out before whose eyes they have. */
  public <T> T ofStreams(Function<Reading, T> work) {
    return in("all", "", Long.MAX_VALUE, work);
  }

  /** Reads positions only. */
  public <T> T positions(Function<Reading, T> work) {
    return in("partner", "", MAX_BYTES, work);
  }

  private <T> T in(String scope, String organisation, long most, Function<Reading, T> work) {
    T answer = transaction.execute(status -> {
      template.query(
          "select set_config('role', ?, true), set_config('sb.scope', ?, true),"
              + " set_config('sb.org', ?, true)",
          row -> {},
          role,
          scope,
          organisation);
      return work.apply(new Reading(template, organisation, new Weight(most)));
    });
    if (answer == null) {
      throw new IllegalStateException("a reading gives an answer");
    }
    return answer;
  }

  // S6: regions and centres see the overview of every situation, a partner that of some
  private static String scope(Caller caller) {
    return seesAll(caller) ? "all" : "partner";
  }

  /** Whether the caller knows of every situation and agreement, or of its own only (S6, P12). */
  public static boolean seesAll(Caller caller) {
    return caller.has(Roles.EVALUATOR)
        || caller.has(Roles.NATIONAL_CENTRE)
        || (caller.isRegion() && caller.hasAnyRole()); // V5
  }
}
