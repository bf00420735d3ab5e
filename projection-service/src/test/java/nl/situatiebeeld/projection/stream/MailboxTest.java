package nl.situatiebeeld.projection.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A slow reader is bounded, and never holds up who sends. */
class MailboxTest {

  private static Signal change(int sequence) {
    return new Signal.Change(sequence, "fact", "{}", Signal.Why.EVENT);
  }

  private static List<Signal> all(Mailbox mailbox) throws InterruptedException {
    List<Signal> found = new ArrayList<>();
    for (Signal next = mailbox.take(Duration.ZERO);
        next != null;
        next = mailbox.take(Duration.ZERO)) {
      found.add(next);
    }
    return found;
  }

  @Test
  void whatDoesNotFitBecomesAFreshPicture() throws InterruptedException {
    Mailbox mailbox = new Mailbox(3, 2);
    for (int i = 1; i <= 4; i++) {
      mailbox.put(change(i));
    }
    assertThat(all(mailbox)).containsExactly(new Signal.Again());
  }

  @Test
  void whoNeverCatchesUpIsTooSlow() throws InterruptedException {
    Mailbox mailbox = new Mailbox(3, 2);
    for (int i = 1; i <= 12; i++) {
      mailbox.put(change(i));
    }
    assertThat(all(mailbox)).contains(new Signal.End("too-slow"));
  }

  @Test
  void whoCatchesUpMayBeSlowAgain() throws InterruptedException {
    Mailbox mailbox = new Mailbox(3, 1);
    for (int round = 0; round < 5; round++) {
      for (int i = 1; i <= 4; i++) {
        mailbox.put(change(i));
      }
      assertThat(all(mailbox)).containsExactly(new Signal.Again());
      mailbox.caughtUp();
    }
  }

  @Test
  void aNewMailboxForgetsWhatWaitedButNotHowSlowItsReaderWas() throws InterruptedException {
    Mailbox mailbox = new Mailbox(1, 1);
    mailbox.put(change(1));
    mailbox.put(change(2));
    Mailbox renewed = mailbox.renewed();
    assertThat(all(renewed)).isEmpty();
    renewed.put(change(3));
    renewed.put(change(4));
    assertThat(all(renewed)).containsExactly(new Signal.End("too-slow"));
  }
}
