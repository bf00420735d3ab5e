package nl.situatiebeeld.partner.elaboration;

/** Who makes the agreement on behalf of the regions (P4). */
public sealed interface Adoption {

  /** Nobody said yet. */
  record Undecided() implements Adoption {}

  /** This region does. */
  record AdoptedBy(String region) implements Adoption {}

  /** None does, for a recorded reason. */
  record Overridden() implements Adoption {}
}
