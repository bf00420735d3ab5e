package nl.situatiebeeld.standalone;

import java.util.concurrent.locks.ReentrantLock;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Lets parts that start at the same time set up logging one after the other. All of them set up the
 * one logger context of this process; the first resets it, which takes away from under another what
 * that just put into it (the part then fails for a format {@code …_IS_UNDEFINED}), and the ones
 * after it find it set up.
 */
final class LoggingInTurn implements ApplicationListener<SpringApplicationEvent>, Ordered {

  private final ReentrantLock turn = new ReentrantLock();

  @Override
  public void onApplicationEvent(SpringApplicationEvent event) {
    // all three come in the thread that starts the part
    if (event instanceof ApplicationStartingEvent) {
      turn.lock();
    } else if (ended(event) && turn.isHeldByCurrentThread()) {
      turn.unlock();
    }
  }

  private static boolean ended(SpringApplicationEvent event) {
    return event instanceof ApplicationContextInitializedEvent
        || event instanceof ApplicationFailedEvent;
  }

  /** Before the listener that sets up logging. */
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }
}
