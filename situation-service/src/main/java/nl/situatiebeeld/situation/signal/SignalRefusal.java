package nl.situatiebeeld.situation.signal;

import nl.situatiebeeld.platform.problem.Refusal;

/** Why something does not happen to a signal. */
public enum SignalRefusal implements Refusal {
  SIGNAL_NOT_FOUND(404, "There is no such signal here for you"),
  SIGNALS_ITS_OWN(409, "Another than the owner signals that a fact is wrong"),
  ALREADY_SIGNALLED(409, "You signalled this fact already and wait for an answer"),
  TOO_MANY_SIGNALS(409, "Too many signals about this fact wait for an answer"),
  NOT_ITS_LIAISON(
      422, "A region records signals of partners that signal through their liaison or HIN"),
  NOT_YOURS_TO_ANSWER(403, "The fact's owner or the information manager answers a signal"),
  ALREADY_ANSWERED(409, "The signal has been answered"),
  NOTHING_DONE_YET(409, "The fact still stands as it was signalled");

  private final int status;
  private final String title;

  SignalRefusal(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public String slug() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
