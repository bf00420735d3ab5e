package nl.situatiebeeld.projection.visibility;

/** What stands beside the facts and the participations of a picture. */
public enum ItemKind {
  SIGNAL("signals"),
  INFORMATION_REQUEST("information-requests"),
  DECISION("decisions"),
  ACTION("actions"),
  SITREP("sitreps"),
  SITREP_SCHEDULE("sitrep-schedules"),
  ALERT("alerts"),
  CALL_OUT("call-outs"),
  ATTACHMENT("attachments"),
  MANDATE("mandates");

  private final String path;

  ItemKind(String path) {
    this.path = path;
  }

  /** The last part of the address of their list. */
  public String path() {
    return path;
  }
}
