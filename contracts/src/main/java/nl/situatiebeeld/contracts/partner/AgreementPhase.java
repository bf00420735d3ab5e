package nl.situatiebeeld.contracts.partner;

/** How far the preparation of an agreement is (P6), in this order. */
public enum AgreementPhase {
  /** Who, under which profile, with which adoption region. */
  EXPLORATION,
  /** The topics of the profile are settled. */
  ELABORATION,
  /** A joint exercise is held. */
  EXECUTION,
  /** An independent party judges. */
  ASSESSMENT
}
