package nl.situatiebeeld.situation.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import nl.situatiebeeld.platform.problem.RefusedException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Something that is tried. */
public final class Attempt {

  private Attempt() {}

  /** The refusal that it ends in; fails when it is not refused. */
  public static RefusedException refused(ThrowingCallable attempt) {
    RefusedException refused = catchThrowableOfType(RefusedException.class, attempt);
    assertThat(refused).as("it was not refused").isNotNull();
    return refused;
  }

  /** The slug of the refusal that it ends in. */
  public static String refusal(ThrowingCallable attempt) {
    return refused(attempt).refusal().slug();
  }

  /** The field that was refused for its form or size. */
  public static String field(ThrowingCallable attempt) {
    RefusedException refused = refused(attempt);
    assertThat(refused.refusal().slug()).isEqualTo("invalid-field");
    return String.valueOf(refused.extensions().get("field"));
  }
}
