package nl.situatiebeeld.situation.openitem;

/** What is counted. */
public enum OpenKind {
  /** Information requests that wait for an answer. */
  REQUEST,
  /** Actions that were neither done nor cancelled. */
  ACTION,
  /** Decisions that were not withdrawn. */
  DECISION
}
