package nl.situatiebeeld.projection.reading;

import java.util.Locale;
import nl.situatiebeeld.platform.problem.Refusal;

/** What this service refuses, beside what every service refuses and why there is no picture. */
public enum ProjectionRefusal implements Refusal {
  MALFORMED_POSITION(400, "This is not a position that a command or a view gave"),
  FUTURE_MOMENT(400, "The asked moment lies in the future"),
  INVALID_PARAMETER(400, "A parameter does not have the form that is asked"),
  EYES_NOT_YOURS(403, "Only evaluators and the leading region look through the eyes of others"),
  OWN_PICTURE_NOT_IN_PROFILE(403, "Who takes part with this profile has no picture of its own"),
  PICTURE_TOO_LARGE(422, "The picture has more facts, or longer ones, than one answer holds"),
  CASCADES_TOO_LARGE(422, "The cascades have more facts than one answer holds"),
  NUMBER_AMBIGUOUS(422, "SitReps for several profiles have this number"),
  OUTSIDE_THE_REPLAY(422, "The asked moment lies outside the replay"),
  NOTHING_AHEAD(409, "Until its end the replay tells nothing like it any more"),
  TOO_MANY_REPLAYS(429, "This caller has too many replays open"),
  TOO_MANY_STREAMS(429, "This caller has too many streams open");

  private final int status;
  private final String title;

  ProjectionRefusal(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
