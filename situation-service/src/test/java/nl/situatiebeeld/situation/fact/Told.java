package nl.situatiebeeld.situation.fact;

import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.fact.FactContent;
import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.situation.testing.Standing;

/** What happened to a fact before. */
final class Told {

  static final String ID = "fact-1";

  private static final String IN = Standing.SITUATION;

  private Told() {}

  static FactEvent reported(String owner) {
    return reported(owner, Saying.that("regen"));
  }

  static FactEvent reported(String owner, Saying saying) {
    return new FactEvent.FactReported(IN, ID, 1, owner, saying.content(), by(owner));
  }

  static FactEvent proposed(String owner) {
    return new FactEvent.FactProposed(IN, ID, 1, owner, Saying.that("regen").content(), by(owner));
  }

  static FactEvent updated(int version, FactContent content, boolean lapsed) {
    return new FactEvent.FactUpdated(IN, ID, version, content, lapsed, by("VR24"));
  }

  static FactEvent verified(String by) {
    return new FactEvent.FactVerified(IN, ID, 1, "gebeld", null, true, by(by));
  }

  static FactEvent confirmed(String by) {
    return new FactEvent.FactConfirmed(IN, ID, 1, null, by(by));
  }

  static FactEvent disputed(String by) {
    return new FactEvent.FactDisputed(IN, ID, 1, "klopt niet", null, by(by));
  }

  static FactEvent retracted() {
    return new FactEvent.FactRetracted(IN, ID, 1, "vergissing", by("VR24"));
  }

  static FactEvent rejected() {
    return new FactEvent.FactRejected(IN, ID, 1, "dubbel", by("VR24"));
  }

  static FactEvent superseded(String by) {
    return new FactEvent.FactSuperseded(IN, ID, 1, by, "beter", by("VR24"));
  }

  static FactEvent disclosed(String partner) {
    return new FactEvent.FactDisclosed(IN, ID, 1, partner, "nodig", by("VR24"));
  }

  static FactEvent linked(String cause) {
    return new FactEvent.FactEffectLinked(IN, ID, 1, cause, "daardoor", by("VR24"));
  }

  static FactEvent unlinked(String cause) {
    return new FactEvent.FactEffectUnlinked(IN, ID, 1, cause, "toch niet", by("VR24"));
  }

  static FactEvent adopted(String origin) {
    return new FactEvent.FactAdopted(
        IN, ID, 1, "VR24", Saying.that("regen").content(), origin, 1, "bepalend", by("VR24"));
  }

  static Actor by(String organisation) {
    return new Actor(organisation, "reporter");
  }
}
