package nl.situatiebeeld.platform.command;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DuplicateKeyException;

/** The one door for commands; returns when the events are durable. */
public final class Commands {

  private static final int TRIES = 5;
  private static final long PATIENCE_SECONDS = 30;

  private final CommandBus bus;
  private final Runnable committed;

  Commands(CommandBus bus, Runnable committed) {
    this.bus = bus;
    this.committed = committed;
  }

  /**
   * Has the order carried out.
   *
   * @throws RefusedException when the domain refuses, when others were first too often, or when too
   *     much is asked at once
   */
  public Receipt send(Order order) {
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      try {
        Receipt receipt = dispatch(order);
        committed.run();
        return receipt;
      } catch (ConcurrencyException | AggregateStreamCreationException | DuplicateKeyException e) {
        // another instance was first: decide again on what is there now
      } catch (ComesFirstException e) {
        e.happen();
      }
    }
    throw new RefusedException(CommonRefusal.CONFLICT, "Others kept being first; try again.");
  }

  private Receipt dispatch(Order order) {
    CompletableFuture<Receipt> answer = new CompletableFuture<>();
    try {
      bus.<Order, Receipt>dispatch(
          GenericCommandMessage.<Order>asCommandMessage(order), (command, result) -> {
            if (result.isExceptional()) {
              answer.completeExceptionally(result.exceptionResult());
            } else {
              answer.complete(result.getPayload());
            }
          });
      return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    } catch (RejectedExecutionException e) {
      throw new RefusedException(CommonRefusal.OVERLOADED, "Try again in a few seconds.");
    } catch (CompletionException e) {
      throw cause(e);
    }
  }

  private static RuntimeException cause(CompletionException e) {
    return switch (e.getCause()) {
      case TimeoutException late ->
        new RefusedException(
            CommonRefusal.UNAVAILABLE,
            "It is not known whether this was accepted: repeat it with the same"
                + " Idempotency-Key.");
      case RuntimeException known -> known;
      case null, default -> e;
    };
  }
}
