package nl.situatiebeeld.partner.sheet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.situatiebeeld.contracts.partner.AgreementPhase;
import nl.situatiebeeld.contracts.partner.Document;
import nl.situatiebeeld.contracts.partner.ElaborationEvent;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.AdoptionRegionSet;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.AgreementPhaseEntered;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.ExerciseHeld;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.RegionalArrangementAdded;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.TopicReopened;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.TopicSettled;
import org.jspecify.annotations.Nullable;

/**
 * How an agreement is prepared (P4 to P6).
 *
 * @param topics what was settled, by code of the topic
 */
public record Prepared(
    AgreementPhase phase,
    @Nullable Adoption adoption,
    Map<String, Settled> topics,
    List<Arrangement> arrangements,
    List<Exercise> exercises) {

  static final Prepared BEGUN =
      new Prepared(AgreementPhase.EXPLORATION, null, Map.of(), List.of(), List.of());

  /** Who acts for the regions, or why nobody does. */
  public record Adoption(
      @Nullable String region,
      List<String> consulted,
      @Nullable String overrideReason) {}

  /** A settled topic. */
  public record Settled(Instant settledAt, @Nullable String note, List<Document> documents) {}

  /** What one region added. */
  public record Arrangement(
      String id, String region, @Nullable String topic, String text) {}

  /** A joint exercise. */
  public record Exercise(String situationId, Instant heldAt) {}

  Prepared evolve(ElaborationEvent event, Instant at) {
    return switch (event) {
      case AgreementPhaseEntered e ->
        new Prepared(e.phase(), adoption, topics, arrangements, exercises);
      case AdoptionRegionSet e ->
        new Prepared(
            phase,
            new Adoption(e.region(), e.consulted(), e.overrideReason()),
            topics,
            arrangements,
            exercises);
      case RegionalArrangementAdded e ->
        new Prepared(
            phase,
            adoption,
            topics,
            with(arrangements, new Arrangement(e.arrangementId(), e.region(), e.topic(), e.text())),
            exercises);
      case TopicSettled e -> {
        Map<String, Settled> after = new TreeMap<>(topics);
        after.put(e.topic(), new Settled(at, e.note(), e.documents()));
        yield new Prepared(phase, adoption, after, arrangements, exercises);
      }
      case TopicReopened e -> {
        Map<String, Settled> after = new TreeMap<>(topics);
        after.remove(e.topic());
        yield new Prepared(phase, adoption, after, arrangements, exercises);
      }
      case ExerciseHeld e ->
        new Prepared(
            phase,
            adoption,
            topics,
            arrangements,
            with(exercises, new Exercise(e.situationId(), e.heldAt())));
    };
  }

  /** Once this region has left, it acts for the others no more (P4). */
  Prepared without(String region) {
    return adoption != null && region.equals(adoption.region())
        ? new Prepared(phase, null, topics, arrangements, exercises)
        : this;
  }

  private static <T> List<T> with(List<T> before, T one) {
    List<T> after = new ArrayList<>(before);
    after.add(one);
    return after;
  }
}
