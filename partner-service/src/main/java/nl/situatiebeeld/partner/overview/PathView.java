package nl.situatiebeeld.partner.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.AgreementPhase;
import nl.situatiebeeld.contracts.partner.AgreementTopic;
import nl.situatiebeeld.contracts.partner.ContactKind;
import nl.situatiebeeld.contracts.partner.Verdict;
import nl.situatiebeeld.partner.overview.AgreementView.State;
import nl.situatiebeeld.partner.region.Scope;
import nl.situatiebeeld.partner.sheet.AgreementSheet;
import nl.situatiebeeld.partner.sheet.Assessed;
import nl.situatiebeeld.partner.sheet.Decided;
import nl.situatiebeeld.partner.sheet.KeptUp;
import nl.situatiebeeld.partner.sheet.Prepared;
import nl.situatiebeeld.partner.sheet.Together;
import nl.situatiebeeld.partner.upkeep.ContactRules;
import org.jspecify.annotations.Nullable;

/**
 * How far an agreement has come (P4 to P10).
 *
 * @param provisional in force with conditions still to be judged anew (P8)
 * @param topicsSettled of {@code topicsTotal}, those of the profile
 * @param consents who agreed to what is to be decided, each for itself (P8)
 * @param consentsMissing who has not, before a region takes the position: the partner, and each
 *     region that shares the agreement with others; empty where the steering group decides
 * @param left regions that left the agreement
 * @param openConditions how many of the position's conditions are not met
 * @param warnings what is not in order; switches nothing off
 */
record PathView(
    AgreementPhase phase,
    boolean provisional,
    @Nullable String conditions,
    @Nullable String succeeds,
    @Nullable String successor,
    @Nullable String endReason,
    int topicsSettled,
    int topicsTotal,
    List<TopicView> topics,
    Prepared.@Nullable Adoption adoption,
    List<Prepared.Arrangement> arrangements,
    List<Prepared.Exercise> exercises,
    List<Together.Consent> consents,
    List<String> consentsMissing,
    List<Together.Left> left,
    Assessed assessment,
    @Nullable Decided position,
    long openConditions,
    @Nullable DueView reassessment,
    @Nullable DueView review,
    KeptUp.@Nullable Review lastReview,
    List<KeptUp.Contact> contacts,
    List<Warning> warnings) {

  /** A topic of the profile, settled or not (P5). */
  record TopicView(
      String code,
      AgreementTopic.Area area,
      String dutch,
      String english,
      Prepared.@Nullable Settled settled) {}

  /** A date, and whether it has passed (P9). */
  record DueView(Instant due, boolean overdue) {

    static @Nullable DueView of(@Nullable Instant due, Instant now) {
      return due == null ? null : new DueView(due, now.isAfter(due)); // P9: shown, nothing more
    }
  }

  static PathView of(
      AgreementSheet sheet,
      Profile profile,
      State state,
      @Nullable Scope scope,
      List<String> consentsMissing,
      Instant now) {
    List<TopicView> topics = topics(sheet, profile);
    Decided decided = sheet.decided();
    DueView reassessment = DueView.of(decided == null ? null : decided.reassessBy(), now);
    DueView review = DueView.of(sheet.keptUp().reviewDue(), now);
    boolean provisional =
        state == State.IN_FORCE && decided != null && decided.position() == Verdict.CONDITIONAL;
    return new PathView(
        sheet.prepared().phase(),
        provisional,
        sheet.conditions(),
        sheet.succeeds(),
        sheet.successor(),
        sheet.endReason(),
        (int) topics.stream().filter(topic -> topic.settled() != null).count(),
        topics.size(),
        topics,
        sheet.prepared().adoption(),
        sheet.prepared().arrangements(),
        sheet.prepared().exercises(),
        sheet.together().consents(),
        consentsMissing,
        sheet.together().left(),
        sheet.assessed(),
        decided,
        openConditions(decided),
        reassessment,
        review,
        sheet.keptUp().lastReview(),
        sheet.keptUp().contacts(),
        state == State.ENDED
            ? List.of()
            : warnings(sheet, profile, state, scope, reassessment, review));
  }

  private static List<TopicView> topics(AgreementSheet sheet, Profile profile) {
    return AgreementTopic.of(profile).stream()
        .map(topic -> new TopicView(
            topic.code(),
            topic.area(),
            topic.dutch(),
            topic.english(),
            sheet.prepared().topics().get(topic.code())))
        .toList();
  }

  private static long openConditions(@Nullable Decided decided) {
    return decided == null
        ? 0
        : decided.conditions().stream().filter(one -> one.metAt() == null).count();
  }

  private static List<Warning> warnings(
      AgreementSheet sheet,
      Profile profile,
      State state,
      @Nullable Scope scope,
      @Nullable DueView reassessment,
      @Nullable DueView review) {
    List<Warning> warnings = new ArrayList<>();
    Prepared.Adoption adoption = sheet.prepared().adoption();
    if (adoption == null && scope != null && scope != Scope.REGIONAL) { // P4
      warnings.add(new Warning(Warning.Code.ADOPTION_REGION_MISSING, scope.name()));
    } else if (adoption != null && adoption.region() == null) {
      warnings.add(new Warning(
          Warning.Code.ADOPTION_REGION_OVERRIDDEN, String.valueOf(adoption.overrideReason())));
    }
    List<ContactKind> present =
        sheet.keptUp().contacts().stream().map(KeptUp.Contact::kind).toList();
    for (ContactKind kind : ContactRules.missing(profile, present)) { // P10
      warnings.add(new Warning(Warning.Code.CONTACT_POINT_MISSING, kind.name()));
    }
    if (reassessment != null && reassessment.overdue()) { // P9
      warnings.add(
          new Warning(Warning.Code.REASSESSMENT_OVERDUE, reassessment.due().toString()));
    }
    if (review != null && review.overdue()) {
      warnings.add(new Warning(Warning.Code.REVIEW_OVERDUE, review.due().toString()));
    } else if (review == null && state == State.IN_FORCE) { // P9: the review recurs
      warnings.add(new Warning(Warning.Code.REVIEW_NOT_PLANNED, state.name()));
    }
    return warnings;
  }
}
