package nl.situatiebeeld.projection.visibility;

import java.util.ArrayList;
import java.util.List;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import org.jspecify.annotations.Nullable;

/**
 * Whether some eyes see a fact, and why.
 *
 * @param by the rule by which they would; null when there is none
 * @param lacking what is missing, in the order in which it is asked; none when they see it
 */
public record Judgement(@Nullable Ground by, List<Ground> lacking) {

  /** Allowed by this rule, as long as nothing is lacking. */
  static Judgement by(Ground rule) {
    return new Judgement(rule, List.of());
  }

  /** Denied, since there is no rule that allows it (V5). */
  public static Judgement lacking(Ground what) {
    return new Judgement(null, List.of(what));
  }

  /** Whether they see it. */
  public boolean allowed() {
    return by != null && lacking.isEmpty();
  }

  /** Denied unless this holds. */
  Judgement unless(boolean holds, Ground otherwise) {
    if (holds) {
      return this;
    }
    List<Ground> all = new ArrayList<>(lacking);
    all.add(otherwise);
    return new Judgement(by, List.copyOf(all));
  }

  /** Denied unless the label allows it; a label only narrows (V4). */
  Judgement labelled(Sensitivity label, boolean addressed, boolean sourceData) {
    return switch (label) { // V4
      case OPEN, SHARED -> this;
      case RESTRICTED -> unless(addressed, Ground.RESTRICTED_TO_OTHERS);
      case SOURCE_DATA -> unless(sourceData, Ground.SOURCE_DATA_NOT_GRANTED);
    };
  }
}
