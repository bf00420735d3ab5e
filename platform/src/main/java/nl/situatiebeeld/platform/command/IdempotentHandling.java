package nl.situatiebeeld.platform.command;

import java.util.Optional;
import nl.situatiebeeld.platform.json.Json;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The same key with the same request gives the same answer; written in the transaction of the
 * events, so both stand or neither. Refusals are not remembered: nothing happened.
 */
final class IdempotentHandling implements MessageHandlerInterceptor<CommandMessage<?>> {

  private final JdbcClient jdbc;

  IdempotentHandling(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
      throws Exception {
    Order order = (Order) work.getMessage().getPayload();
    Idempotency idempotency = order.context().idempotency();
    if (idempotency == null) {
      return chain.proceed();
    }
    Optional<Receipt> before = answered(idempotency);
    if (before.isPresent()) {
      return before.get();
    }
    Object answer = chain.proceed();
    remember(idempotency, answer);
    return answer;
  }

  private Optional<Receipt> answered(Idempotency idempotency) {
    return jdbc.sql(
            "select fingerprint, answer::text from idempotency_record where scope=? and key=?")
        .params(idempotency.scope(), idempotency.key())
        .query((row, n) -> receipt(idempotency, row.getString(1), row.getString(2)))
        .optional();
  }

  private static Receipt receipt(Idempotency asked, String fingerprint, String answer) {
    if (!fingerprint.equals(asked.fingerprint())) {
      throw new RefusedException(
          CommonRefusal.IDEMPOTENCY_KEY_REUSED,
          "Take a new Idempotency-Key for a new request; repeat the old one unchanged.");
    }
    return Json.mapper().readValue(answer, Receipt.class);
  }

  // a rival with the same key fails here on the primary key, and is answered when tried again
  private void remember(Idempotency idempotency, Object answer) {
    jdbc.sql("insert into idempotency_record (scope, key, fingerprint, answer)"
            + " values (?, ?, ?, ?::jsonb)")
        .params(
            idempotency.scope(),
            idempotency.key(),
            idempotency.fingerprint(),
            Json.mapper().writeValueAsString(answer))
        .update();
  }
}
