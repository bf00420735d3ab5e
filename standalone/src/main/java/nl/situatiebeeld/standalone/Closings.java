package nl.situatiebeeld.standalone;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What must be closed at the end, the last opened first. What is added after the end is closed at
 * once.
 */
final class Closings implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Closings.class);

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private boolean ended;

  <T extends AutoCloseable> T add(T resource) {
    synchronized (this) {
      if (!ended) {
        open.push(resource);
        return resource;
      }
    }
    closeQuietly(resource);
    throw new StartFault("Stopped while starting.");
  }

  @Override
  public void close() {
    synchronized (this) {
      ended = true;
    }
    // nothing is pushed any more, so the rest needs no lock
    while (!open.isEmpty()) {
      closeQuietly(open.pop());
    }
  }

  private static void closeQuietly(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      // the others must still be closed
      LOG.warn("Did not close in order: {}", resource.getClass().getSimpleName(), e);
    }
  }
}
