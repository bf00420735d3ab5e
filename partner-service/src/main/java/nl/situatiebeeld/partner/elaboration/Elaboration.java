package nl.situatiebeeld.partner.elaboration;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.AgreementPhase;
import nl.situatiebeeld.contracts.partner.AgreementTopic;
import nl.situatiebeeld.contracts.partner.ElaborationEvent;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.AdoptionRegionSet;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.AgreementPhaseEntered;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.ExerciseHeld;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.RegionalArrangementAdded;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.TopicReopened;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.TopicSettled;
import nl.situatiebeeld.partner.elaboration.Adoption.AdoptedBy;
import nl.situatiebeeld.partner.elaboration.Adoption.Overridden;
import nl.situatiebeeld.partner.elaboration.Adoption.Undecided;
import org.jspecify.annotations.Nullable;

/**
 * How far the preparation of an agreement is.
 *
 * @param settled codes of the topics that are settled
 * @param exercises ids of the joint exercises that were held
 * @param arrangements how many regional arrangements there are
 */
public record Elaboration(
    AgreementPhase phase,
    Set<String> settled,
    Set<String> exercises,
    Adoption adoption,
    int arrangements) {

  /** Of an agreement just drawn up. */
  public static final Elaboration BEGUN =
      new Elaboration(AgreementPhase.EXPLORATION, Set.of(), Set.of(), new Undecided(), 0);

  /** The preparation after an event. */
  public Elaboration evolve(ElaborationEvent event) {
    return switch (event) {
      case AgreementPhaseEntered e ->
        new Elaboration(e.phase(), settled, exercises, adoption, arrangements);
      case AdoptionRegionSet e ->
        new Elaboration(phase, settled, exercises, adoption(e.region()), arrangements);
      case RegionalArrangementAdded e ->
        new Elaboration(phase, settled, exercises, adoption, arrangements + 1);
      case TopicSettled e ->
        new Elaboration(phase, with(settled, e.topic()), exercises, adoption, arrangements);
      case TopicReopened e -> {
        Set<String> left = new HashSet<>(settled);
        left.remove(e.topic());
        yield new Elaboration(phase, Set.copyOf(left), exercises, adoption, arrangements);
      }
      case ExerciseHeld e ->
        new Elaboration(phase, settled, with(exercises, e.situationId()), adoption, arrangements);
    };
  }

  /** Codes of the profile's topics that are not settled, in the order of the table (P5). */
  public List<String> openTopics(Profile profile) {
    return AgreementTopic.of(profile).stream()
        .map(AgreementTopic::code)
        .filter(code -> !settled.contains(code))
        .toList();
  }

  /** The adoption region, if there is one. */
  public @Nullable String adoptionRegion() {
    return switch (adoption) {
      case AdoptedBy by -> by.region();
      case Overridden none -> null;
      case Undecided none -> null;
    };
  }

  /** The preparation once this region has left: it acts for the others no more (P4). */
  public Elaboration without(String region) {
    return region.equals(adoptionRegion())
        ? new Elaboration(phase, settled, exercises, new Undecided(), arrangements)
        : this;
  }

  private static Adoption adoption(@Nullable String region) {
    return region == null ? new Overridden() : new AdoptedBy(region);
  }

  private static Set<String> with(Collection<String> before, String one) {
    Set<String> after = new HashSet<>(before);
    after.add(one);
    return Set.copyOf(after);
  }
}
