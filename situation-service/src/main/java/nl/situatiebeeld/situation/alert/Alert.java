package nl.situatiebeeld.situation.alert;

import java.util.EnumSet;
import java.util.Set;
import nl.situatiebeeld.contracts.alert.AlertAnswer;
import nl.situatiebeeld.contracts.alert.AlertChannel;
import org.jspecify.annotations.Nullable;

/** How an alert or a call-out stands. */
sealed interface Alert {

  /**
   * No alert, but that there were too many of the situation.
   *
   * @param partners how many were left out
   */
  record LeftOut(String situationId, int partners) implements Alert {}

  /** Not there yet. */
  record Unraised() implements Alert {}

  /**
   * On its way or there.
   *
   * @param underway by which ways delivery is still open
   * @param acknowledged how often; again only with another answer
   */
  record Raised(
      String situationId,
      String partnerId,
      Set<AlertChannel> underway,
      int acknowledged,
      @Nullable AlertAnswer answer)
      implements Alert {

    Raised settled(AlertChannel channel) {
      Set<AlertChannel> left = EnumSet.noneOf(AlertChannel.class);
      left.addAll(underway);
      left.remove(channel);
      return new Raised(situationId, partnerId, left, acknowledged, answer);
    }

    Raised answering(@Nullable AlertAnswer given) {
      return new Raised(
          situationId, partnerId, underway, acknowledged + 1, given == null ? answer : given);
    }
  }
}
