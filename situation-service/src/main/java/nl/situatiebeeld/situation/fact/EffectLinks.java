package nl.situatiebeeld.situation.fact;

/** Which facts of a situation are said to follow from which, as it stands (F7). */
interface EffectLinks {

  /** Whether the fact follows from the other, directly or by way of others. */
  boolean follows(String fact, String other);

  /** How many facts are said to be an effect of this one. */
  int effectsOf(String fact);

  /** How often the one was said to be an effect of the other, also when it is not any more. */
  int times(String effect, String cause);

  /** How many links there are in the situation. */
  int all();
}
