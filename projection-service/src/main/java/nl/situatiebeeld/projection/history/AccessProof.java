package nl.situatiebeeld.projection.history;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.fact.FactStatus;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.projection.reading.EventRow;
import nl.situatiebeeld.projection.visibility.Eyes;
import nl.situatiebeeld.projection.visibility.Ground;
import org.jspecify.annotations.Nullable;

/**
 * Whether an organisation saw a fact at a moment, and why. Said by the rule that draws pictures,
 * and by no other: it sees the fact here exactly when the fact stands in its picture as of that
 * moment.
 *
 * @param asOf the moment that it is of
 * @param sees whether it saw the fact
 * @param by the rule by which it saw the fact
 * @param lacking what was missing, in the order in which the rules are asked
 * @param grant the event that gave the organisation the rights, or the lack of them, that it had
 * @param disclosure the event by which the fact was disclosed to it (V3)
 * @param sitRep the event by which the SitRep was issued that its picture was (V2)
 * @param then the fact as it stood
 */
public record AccessProof(
    String fact,
    String situationId,
    String partner,
    Instant asOf,
    boolean sees,
    @Nullable Rule by,
    List<Rule> lacking,
    @Nullable EventRow grant,
    @Nullable EventRow disclosure,
    @Nullable EventRow sitRep,
    @Nullable Then then) {

  /**
   * A rule of the domain that allows or is not met.
   *
   * @param rule its number
   * @param code what it asks, as a word
   * @param text the same in words
   */
  public record Rule(String rule, String code, String text) {

    static Rule of(Ground ground, Eyes eyes) {
      if (ground == Ground.NO_PICTURE && eyes instanceof Eyes.Nothing nothing) {
        return new Rule(ground.rule(), nothing.reason().name(), nothing.reason().title());
      }
      return new Rule(ground.rule(), ground.name(), ground.text());
    }
  }

  /**
   * The fact as it stood, without its content.
   *
   * @param event the event that made it so
   */
  public record Then(
      int version,
      FactStatus status,
      String owner,
      String theme,
      Sensitivity sensitivity,
      @Nullable EventRow event) {}
}
