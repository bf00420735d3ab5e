package nl.situatiebeeld.projection.national;

import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.EventCatalogue;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.AgreementPhase;
import nl.situatiebeeld.contracts.partner.AssessmentEvent;
import nl.situatiebeeld.contracts.partner.AssessmentPart;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import nl.situatiebeeld.contracts.partner.ElaborationEvent;
import nl.situatiebeeld.contracts.partner.OpenCondition;
import nl.situatiebeeld.contracts.partner.PartOutcome;
import nl.situatiebeeld.contracts.partner.PartnerEvent;
import nl.situatiebeeld.contracts.partner.UpkeepEvent;
import nl.situatiebeeld.contracts.partner.Verdict;
import nl.situatiebeeld.platform.bus.PublishedEvent;
import nl.situatiebeeld.projection.Who;
import nl.situatiebeeld.projection.World;
import org.jspecify.annotations.Nullable;

/** What happens to one partner, event by event, as partner-service would publish it. */
final class PartnerStory {

  private static final Actor BY = new Actor("VR24", "partner-admin");
  private static final List<OpenCondition> OPEN =
      List.of(new OpenCondition("c1", "one"), new OpenCondition("c2", "two"));

  private final String partner = "partner-" + UUID.randomUUID();
  private final List<PublishedEvent> unpublished = new ArrayList<>();
  private Instant now = Instant.parse("2024-02-10T10:00:00Z");
  private long sequence;

  PartnerStory(String name) {
    add(new PartnerEvent.PartnerRegistered(partner, name, BY));
  }

  PartnerStory at(Instant moment) {
    now = moment;
    return this;
  }

  PartnerStory task(String code, CoreTaskCategory category) {
    return add(new PartnerEvent.CoreTaskAssigned(
        partner, code, "Taak " + code, category, List.of(), null, BY));
  }

  PartnerStory drafted(
      String id, String task, Profile profile, List<String> regions, List<String> wished) {
    return add(new PartnerEvent.AgreementDrafted(
        partner, of(id), task, profile, regions, wished, null, null, null, BY));
  }

  PartnerStory consented(String id, @Nullable String region) {
    return add(
        region == null
            ? new AssessmentEvent.PartnerConsented(partner, of(id), "yes", BY)
            : new AssessmentEvent.RegionConsented(partner, of(id), region, "yes", BY));
  }

  PartnerStory left(String id, String region, String... remaining) {
    return add(
        new PartnerEvent.RegionLeft(partner, of(id), region, "own", now, List.of(remaining), BY));
  }

  PartnerStory entered(String id) {
    return add(new PartnerEvent.AgreementEnteredIntoForce(partner, of(id), now, "agreed", BY));
  }

  PartnerStory ended(String id) {
    return add(new PartnerEvent.AgreementEnded(partner, of(id), "over", null, BY));
  }

  PartnerStory adopted(String id, String region) {
    return add(
        new ElaborationEvent.AdoptionRegionSet(partner, of(id), region, List.of(), null, BY));
  }

  PartnerStory phase(String id, AgreementPhase phase) {
    return add(new ElaborationEvent.AgreementPhaseEntered(partner, of(id), phase, null, BY));
  }

  PartnerStory settled(String id, String topic) {
    return add(new ElaborationEvent.TopicSettled(partner, of(id), topic, null, List.of(), BY));
  }

  PartnerStory reopened(String id, String topic) {
    return add(new ElaborationEvent.TopicReopened(partner, of(id), topic, "unclear", BY));
  }

  PartnerStory part(String id, AssessmentPart part) {
    return add(new AssessmentEvent.AssessmentPartCompleted(
        partner, of(id), part, PartOutcome.SUFFICIENT, "found", null, BY));
  }

  PartnerStory advised(String id, Verdict advice) {
    return add(new AssessmentEvent.AdviceGiven(partner, of(id), advice, "found", OPEN, BY));
  }

  PartnerStory decided(String id, Verdict position, @Nullable Instant reassessBy) {
    return add(new AssessmentEvent.PositionTaken(
        partner, of(id), position, null, false, OPEN, reassessBy, null, BY));
  }

  PartnerStory met(String id, String condition) {
    return add(new AssessmentEvent.ConditionMet(partner, of(id), condition, "done", BY));
  }

  PartnerStory reviewPlanned(String id, Instant due) {
    return add(new UpkeepEvent.ReviewPlanned(partner, of(id), due, BY));
  }

  /** Publishes what is new, and waits until it is in the views; the partner's id. */
  String publish(World world) {
    String last = unpublished.getLast().id();
    world.publish(List.copyOf(unpublished));
    unpublished.clear();
    await()
        .until(() ->
            world.get(Who.EVALUATOR, "/overview?limit=1&atLeast=e." + last).status() == 200);
    return partner;
  }

  private String of(String id) {
    return "agreement-" + partner + "-" + id;
  }

  private PartnerStory add(PartnerEvent event) {
    sequence++;
    now = now.plusMillis(1);
    unpublished.add(new PublishedEvent(
        UUID.randomUUID().toString(),
        partner,
        sequence,
        now,
        EventCatalogue.nameOf(event.getClass()),
        EventCatalogue.revisionOf(event.getClass()),
        partner,
        "0".repeat(64),
        event));
    return this;
  }
}
