package nl.situatiebeeld.situation.evidence;

import nl.situatiebeeld.platform.problem.Refusal;

/** Why evidence is not given out. */
enum EvidenceRefusal implements Refusal {
  EVIDENCE_NOT_YOURS(403, "Evidence is for the leading region and for evaluators"),
  EVIDENCE_NOT_SEALED(409, "Nothing of the situation is sealed yet"),
  EVIDENCE_TOO_LARGE(409, "The situation is larger than an archive may be");

  private final int status;
  private final String title;

  EvidenceRefusal(int status, String title) {
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
