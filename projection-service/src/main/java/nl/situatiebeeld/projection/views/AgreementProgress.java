package nl.situatiebeeld.projection.views;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.AgreementPhase;
import nl.situatiebeeld.contracts.partner.AssessmentEvent;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.AdviceGiven;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.AssessmentPartCompleted;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.ConditionMet;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.PartnerConsented;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.PositionTaken;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.PriorPositionRecorded;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.RegionConsented;
import nl.situatiebeeld.contracts.partner.AssessmentPart;
import nl.situatiebeeld.contracts.partner.ElaborationEvent;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.AdoptionRegionSet;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.AgreementPhaseEntered;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.ExerciseHeld;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.RegionalArrangementAdded;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.TopicReopened;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.TopicSettled;
import nl.situatiebeeld.contracts.partner.OpenCondition;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementDrafted;
import nl.situatiebeeld.contracts.partner.PartnerEvent.RegionLeft;
import nl.situatiebeeld.contracts.partner.UpkeepEvent;
import nl.situatiebeeld.contracts.partner.UpkeepEvent.ContactPointRemoved;
import nl.situatiebeeld.contracts.partner.UpkeepEvent.ContactPointSet;
import nl.situatiebeeld.contracts.partner.UpkeepEvent.ReviewHeld;
import nl.situatiebeeld.contracts.partner.UpkeepEvent.ReviewPlanned;
import nl.situatiebeeld.contracts.partner.Verdict;
import nl.situatiebeeld.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/**
 * How far an agreement has come, as the national overview tells it (P12).
 *
 * @param adoptionRegion that acts for the others; null while there is none
 * @param adoptionOverride why there is none, when that was said (P4)
 * @param settled codes of the topics that are settled, in order
 * @param exercises joint exercises that were held
 * @param consents ids of the partner and codes of the regions that agreed to what is to be decided
 *     next, in order (P8)
 * @param parts of the latest assessment, in their order
 * @param advice of the latest assessment
 * @param assessedAnew whether the next part begins a new assessment
 * @param onPaper whether the position is of before this system (P8)
 * @param openConditions ids of those of the position that are not met
 */
public record AgreementProgress(
    AgreementPhase phase,
    @Nullable String adoptionRegion,
    @Nullable String adoptionOverride,
    List<String> settled,
    int exercises,
    List<String> consents,
    List<AssessmentPart> parts,
    @Nullable Verdict advice,
    boolean assessedAnew,
    @Nullable Verdict position,
    boolean deviates,
    boolean onPaper,
    List<String> openConditions,
    @Nullable Instant reassessBy,
    @Nullable Instant reviewDue) {

  /** Of an agreement just drawn up; who draws up AD_HOC agrees by doing so (P8). */
  static AgreementProgress of(AgreementDrafted drafted) {
    Steps begun = new Steps();
    String region = drafted.by().organisation();
    if (drafted.profile() == Profile.AD_HOC
        && drafted.by().role().equals(Roles.PARTNER_ADMIN)
        && drafted.regions().contains(region)) {
      begun.consents = List.of(region);
    }
    return begun.build();
  }

  AgreementProgress evolve(RegionLeft left) {
    Steps next = new Steps(this);
    next.consents = consents.stream().filter(who -> !who.equals(left.region())).toList();
    if (left.region().equals(adoptionRegion)) {
      next.adoptionRegion = null; // P4: it acts for the others no more
    }
    return next.build();
  }

  AgreementProgress evolve(ElaborationEvent event) {
    Steps next = new Steps(this);
    switch (event) {
      case AgreementPhaseEntered e -> {
        next.phase = e.phase();
        if (e.phase() != AgreementPhase.ASSESSMENT) {
          next.back(assessedAnew);
        }
      }
      case AdoptionRegionSet e -> {
        next.adoptionRegion = e.region();
        next.adoptionOverride = e.overrideReason();
      }
      case TopicSettled e -> {
        TreeSet<String> more = new TreeSet<>(settled);
        more.add(e.topic());
        next.settled = List.copyOf(more);
        next.consents = List.of();
      }
      case TopicReopened e -> {
        next.settled = settled.stream().filter(t -> !t.equals(e.topic())).toList();
        next.consents = List.of();
      }
      case ExerciseHeld e -> next.exercises++;
      case RegionalArrangementAdded e -> {} // of one region; not of the overview
    }
    return next.build();
  }

  AgreementProgress evolve(AssessmentEvent event) {
    Steps next = new Steps(this);
    switch (event) {
      case AssessmentPartCompleted e -> {
        TreeSet<AssessmentPart> more = new TreeSet<>(assessedAnew ? List.of() : parts);
        more.add(e.part());
        next.parts = List.copyOf(more);
        next.advice = assessedAnew ? null : advice;
        next.assessedAnew = false;
      }
      case AdviceGiven e -> next.advice = e.advice();
      case PartnerConsented e -> next.consents = with(consents, e.partnerId());
      case RegionConsented e -> next.consents = with(consents, e.region());
      case PositionTaken e -> {
        next.decided(e.position(), e.deviates(), false, e.openConditions(), e.reassessBy());
        next.assessedAnew = true;
        next.consents = List.of();
      }
      case PriorPositionRecorded e ->
        next.decided(e.position(), false, true, e.openConditions(), e.reassessBy());
      case ConditionMet e ->
        next.openConditions =
            openConditions.stream().filter(c -> !c.equals(e.conditionId())).toList();
    }
    return next.build();
  }

  AgreementProgress evolve(UpkeepEvent event) {
    Steps next = new Steps(this);
    switch (event) {
      case ReviewPlanned e -> next.reviewDue = e.due();
      case ReviewHeld e -> next.reviewDue = e.nextDue();
      case ContactPointSet e -> {} // whom to call is told by partner-service, to those who may
      case ContactPointRemoved e -> {}
    }
    return next.build();
  }

  private static List<String> with(Collection<String> before, String one) {
    TreeSet<String> more = new TreeSet<>(before);
    more.add(one);
    return List.copyOf(more);
  }

  /** One change, before it is a state again. */
  private static final class Steps {
    private AgreementPhase phase = AgreementPhase.EXPLORATION;
    private @Nullable String adoptionRegion;
    private @Nullable String adoptionOverride;
    private List<String> settled = List.of();
    private int exercises;
    private List<String> consents = List.of();
    private List<AssessmentPart> parts = List.of();
    private @Nullable Verdict advice;
    private boolean assessedAnew;
    private @Nullable Verdict position;
    private boolean deviates;
    private boolean onPaper;
    private List<String> openConditions = List.of();
    private @Nullable Instant reassessBy;
    private @Nullable Instant reviewDue;

    Steps() {}

    Steps(AgreementProgress now) {
      phase = now.phase;
      adoptionRegion = now.adoptionRegion;
      adoptionOverride = now.adoptionOverride;
      settled = now.settled;
      exercises = now.exercises;
      consents = now.consents;
      parts = now.parts;
      advice = now.advice;
      assessedAnew = now.assessedAnew;
      position = now.position;
      deviates = now.deviates;
      onPaper = now.onPaper;
      openConditions = now.openConditions;
      reassessBy = now.reassessBy;
      reviewDue = now.reviewDue;
    }

    // makes void what was agreed to, and what was assessed and not decided yet
    void back(boolean decided) {
      consents = List.of();
      if (!decided) {
        parts = List.of();
        advice = null;
      }
    }

    void decided(
        Verdict taken,
        boolean deviating,
        boolean paper,
        List<OpenCondition> conditions,
        @Nullable Instant until) {
      position = taken;
      deviates = deviating;
      onPaper = paper;
      openConditions = conditions.stream().map(OpenCondition::conditionId).toList();
      reassessBy = until;
    }

    AgreementProgress build() {
      return new AgreementProgress(
          phase,
          adoptionRegion,
          adoptionOverride,
          settled,
          exercises,
          consents,
          parts,
          advice,
          assessedAnew,
          position,
          deviates,
          onPaper,
          openConditions,
          reassessBy,
          reviewDue);
    }
  }
}
