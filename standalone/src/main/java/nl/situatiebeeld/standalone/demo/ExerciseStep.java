package nl.situatiebeeld.standalone.demo;

/** What happens next in the live exercise, and as whom. */
sealed interface ExerciseStep {

  /** The identity that gives the command. */
  String as();

  /** Something new; by a STRUCTUREEL partner it comes in as a proposal. */
  record Report(String as, String draft, String place) implements ExerciseStep {}

  /** The same fact, with news. */
  record Update(String as, ExerciseFact fact) implements ExerciseStep {}

  /** A judgement on a fact. */
  record Judge(String as, ExerciseFact fact, Judgement judgement) implements ExerciseStep {}

  /** Kinds of judgement, with the command's path. */
  enum Judgement {
    VERIFY("verification", "method", "methods"),
    CONFIRM("confirmations", "remark", "remarks"),
    DISPUTE("disputes", "reason", "disputes"),
    ACCEPT("acceptance", "reason", "acceptances"),
    REJECT("rejection", "reason", "rejections"),
    RETRACT("retraction", "reason", "retractions"),
    DISCLOSE("disclosures", "reason", "disclosures");

    private final String path;
    private final String field;
    private final String sayings;

    Judgement(String path, String field, String sayings) {
      this.path = path;
      this.field = field;
      this.sayings = sayings;
    }

    String path() {
      return path;
    }

    /** The body's field in which something is said. */
    String field() {
      return field;
    }

    /** Where the file keeps what may be said. */
    String sayings() {
      return sayings;
    }
  }
}
