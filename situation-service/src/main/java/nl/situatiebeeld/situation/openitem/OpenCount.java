package nl.situatiebeeld.situation.openitem;

/**
 * How many of a kind are open in a situation.
 *
 * @param all of whomever
 * @param own of the organisation that would add one
 */
public record OpenCount(int all, int own) {

  /**
   * Open ones of a kind in a situation, at most: no more than a picture shows, so that none that is
   * open drops out of it.
   */
  public static final int MAX_IN_SITUATION = 500;

  /** None is open, or none is added. */
  public static final OpenCount NONE = new OpenCount(0, 0);

  /** Whether the situation has room for one more. */
  public boolean hasRoom() {
    return all < MAX_IN_SITUATION;
  }
}
