package nl.situatiebeeld.partner.elaboration;

import java.util.Locale;
import nl.situatiebeeld.platform.problem.Refusal;

/** Why an agreement is not prepared this way (P4 to P6). */
public enum ElaborationRefusal implements Refusal {
  /** Phases are passed in order (P6). */
  PHASE_OUT_OF_ORDER(409, "The phases of an agreement follow each other"),
  /** Going back is deliberate (P6). */
  PHASE_REASON_REQUIRED(422, "Going back to an earlier phase needs a reason"),
  /** Each step has its phase (P6). */
  WRONG_PHASE(409, "This belongs to another phase of the agreement"),
  /** From three regions on one makes the agreement for all (P4). */
  ADOPTION_REGION_REQUIRED(409, "This partner needs an adoption region"),
  /** One of the two (P4). */
  ADOPTION_REGION_OR_OVERRIDE(422, "Name an adoption region, or say why there is none"),
  /** It acts for the others as one of them (P4). */
  ADOPTION_REGION_NOT_OF_PARTNER(422, "The adoption region is none of the partner's regions"),
  /** The adoption region consults the others (P4). */
  CONSULTATION_INCOMPLETE(422, "The other regions of the agreement were not all consulted"),
  /** What is added does not contradict (P4). */
  ARRANGEMENT_CONTRADICTS(422, "A regional arrangement cannot contradict what holds for all"),
  /** Topics depend on the profile (P5). */
  TOPIC_UNKNOWN(422, "The profile has no such topic"),
  /** Only what is settled is reopened (P5). */
  TOPIC_NOT_SETTLED(409, "The topic is open already"),
  /** All topics before anything else (P5). */
  TOPICS_OPEN(409, "Topics of the profile are still open"),
  /** The exercise must exist (P6). */
  EXERCISE_UNKNOWN(422, "There is no such situation, or it is not known here yet"),
  /** A joint exercise is of kind EXERCISE (P6). */
  NOT_AN_EXERCISE(422, "The situation is no exercise"),
  /** It is a joint one (P6). */
  EXERCISE_OF_OTHERS(422, "No region of the agreement took part in the exercise"),
  /** A story told afterwards is none (P6). */
  EXERCISE_RECONSTRUCTED(422, "The situation is a reconstruction of an exercise"),
  /** Joint means that the partner took part (P6). */
  PARTNER_NOT_ACTIVE_IN_EXERCISE(422, "The partner was not active in the exercise"),
  /** Held means while the situation was open (P6). */
  EXERCISE_HELD_OUTSIDE_SITUATION(422, "The situation was not open at the time of the exercise"),
  /** Held means before now (P6). */
  EXERCISE_IN_FUTURE(422, "An exercise is recorded once it was held"),
  /** A joint exercise before the assessment (P6). */
  EXERCISE_MISSING(409, "No joint exercise was held yet"),
  /** The limit is reached. */
  TOO_MANY_ENTRIES(409, "The agreement has as many of these as one may have");

  private final int status;
  private final String title;

  ElaborationRefusal(int status, String title) {
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
