package nl.situatiebeeld.platform.testing.service;

/** What a test wants to happen while a command is being decided on. */
public final class Gate {

  private volatile Runnable passing = () -> {};

  /** From now on this happens inside each command. */
  public void set(Runnable action) {
    passing = action;
  }

  /** From now on nothing does. */
  public void open() {
    passing = () -> {};
  }

  void pass() {
    passing.run();
  }
}
