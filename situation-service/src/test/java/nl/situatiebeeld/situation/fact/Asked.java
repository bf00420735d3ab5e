package nl.situatiebeeld.situation.fact;

import java.util.List;

/** Commands in which only what matters is said. */
final class Asked {

  static final FactCommand.VerifyFact VERIFY = new FactCommand.VerifyFact(1, "gebeld", null);
  static final FactCommand.ConfirmFact CONFIRM = new FactCommand.ConfirmFact(null, null);
  static final FactCommand.DisputeFact DISPUTE =
      new FactCommand.DisputeFact(null, "klopt niet", null);
  static final FactCommand.RetractFact RETRACT = new FactCommand.RetractFact(null, "vergissing");
  static final FactCommand.AcceptFact ACCEPT = new FactCommand.AcceptFact(1, null);
  static final FactCommand.RejectFact REJECT = new FactCommand.RejectFact(null, "dubbel");

  private Asked() {}

  static FactCommand verify(int basedOn) {
    return new FactCommand.VerifyFact(basedOn, "gebeld", null);
  }

  static FactCommand report(Saying saying) {
    return new FactCommand.ReportFact("situation-1", saying.content(), null, List.of());
  }

  static FactCommand reportFor(String partner) {
    return new FactCommand.ReportFact(
        "situation-1", Saying.that("regen").content(), partner, List.of());
  }

  static FactCommand update(int basedOn, Saying saying) {
    return new FactCommand.UpdateFact(basedOn, saying.content());
  }

  static FactCommand contradict(String fact) {
    return new FactCommand.DisputeFact(null, "klopt niet", fact);
  }

  static FactCommand supersede(String by) {
    return new FactCommand.SupersedeFact(null, by, "beter");
  }

  static FactCommand reportAsEffectOf(String... causes) {
    return new FactCommand.ReportFact(
        "situation-1", Saying.that("regen").content(), null, List.of(causes));
  }

  static FactCommand link(String cause) {
    return new FactCommand.LinkCause(cause, "daardoor");
  }

  static FactCommand unlink(String cause) {
    return new FactCommand.UnlinkCause(cause, "toch niet");
  }

  static FactCommand adopt(String origin) {
    return new FactCommand.AdoptFact(origin, "bepalend", null);
  }

  static FactCommand disclose(String partner) {
    return new FactCommand.DiscloseFact(null, partner, "nodig");
  }
}
