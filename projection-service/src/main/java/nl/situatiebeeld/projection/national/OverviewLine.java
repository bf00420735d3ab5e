package nl.situatiebeeld.projection.national;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.AgreementPhase;
import nl.situatiebeeld.contracts.partner.AgreementTopic;
import nl.situatiebeeld.contracts.partner.AssessmentPart;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import nl.situatiebeeld.contracts.partner.Verdict;
import nl.situatiebeeld.projection.reading.AgreementRow;
import nl.situatiebeeld.projection.views.AgreementProgress;
import org.jspecify.annotations.Nullable;

/**
 * One line of the overview: an agreement at a moment (P12).
 *
 * @param partnerName what the partner is called
 * @param scope of the partner, derived (P3)
 * @param coreTaskName what the core task is called
 * @param provisional whether it holds with open conditions
 * @param inForceFrom since when it holds; null while it does not
 * @param worksWith regions in which it holds
 * @param inTalksWith regions of a draft, and regions wished for
 * @param adoptionRegion the region that acts for the others (P4)
 * @param adoptionOverride why there is no such region
 * @param topicsSettled of {@code topicsTotal}, those of the profile (P5)
 * @param consents ids of the partner and codes of the regions that agreed to what is to be decided
 *     next (P8)
 * @param consentsMissing who has not, before one of the regions takes the position; empty where the
 *     steering group decides
 * @param assessed the parts of the assessment that are complete (P7)
 * @param onPaper whether the position is of before this system (P8)
 * @param reassessmentOverdue whether the date of the re-assessment has passed
 * @param reviewDue when the partnership is to be reviewed
 * @param reviewOverdue whether the date of the review has passed
 * @param reviewNotPlanned whether it holds and no review is planned
 * @param since when this line came to be so
 */
public record OverviewLine(
    String partnerId,
    String partnerName,
    Scope scope,
    String agreementId,
    String coreTask,
    String coreTaskName,
    CoreTaskCategory category,
    Profile profile,
    String state,
    boolean provisional,
    @Nullable Instant inForceFrom,
    List<String> worksWith,
    List<String> inTalksWith,
    @Nullable String adoptionRegion,
    @Nullable String adoptionOverride,
    AgreementPhase phase,
    int topicsSettled,
    int topicsTotal,
    int exercises,
    List<String> consents,
    List<String> consentsMissing,
    List<AssessmentPart> assessed,
    @Nullable Verdict advice,
    @Nullable Verdict position,
    boolean deviates,
    boolean onPaper,
    int openConditions,
    @Nullable Instant reassessBy,
    boolean reassessmentOverdue,
    @Nullable Instant reviewDue,
    boolean reviewOverdue,
    boolean reviewNotPlanned,
    Instant since) {

  /** How far a partner reaches (P3). */
  public enum Scope {
    REGIONAL,
    SUPRAREGIONAL,
    NATIONAL;

    static Scope of(int regions, int allRegions) {
      if (regions >= allRegions) { // P3
        return NATIONAL;
      }
      return regions <= 2 ? REGIONAL : SUPRAREGIONAL;
    }
  }

  static OverviewLine of(AgreementRow row, int allRegions, boolean regionsDecide, Instant at) {
    AgreementProgress progress = row.progress();
    Scope scope = Scope.of(row.partnerRegions(), allRegions);
    boolean holds = row.state().equals("IN_FORCE");
    List<String> topics =
        AgreementTopic.of(row.profile()).stream().map(AgreementTopic::code).toList();
    return new OverviewLine(
        row.partnerId(),
        row.partnerName(),
        scope,
        row.agreementId(),
        row.coreTask(),
        row.coreTaskName(),
        row.category(),
        row.profile(),
        row.state(),
        holds && progress.position() == Verdict.CONDITIONAL,
        row.inForceFrom(),
        holds ? row.regions() : List.of(),
        inTalks(row),
        progress.adoptionRegion(),
        progress.adoptionOverride(),
        progress.phase(),
        (int) topics.stream().filter(progress.settled()::contains).count(),
        topics.size(),
        progress.exercises(),
        progress.consents(),
        regionsDecide && scope == Scope.REGIONAL ? consentsMissing(row) : List.of(),
        progress.parts(),
        progress.advice(),
        progress.position(),
        progress.deviates(),
        progress.onPaper(),
        progress.openConditions().size(),
        progress.reassessBy(),
        passed(progress.reassessBy(), at),
        progress.reviewDue(),
        passed(progress.reviewDue(), at),
        holds && progress.reviewDue() == null, // P9: the review recurs
        row.changedAt());
  }

  // P8: a region that is alone in an agreement agrees by taking the position
  private static List<String> consentsMissing(AgreementRow row) {
    if (!row.state().equals("DRAFTED")) {
      return List.of();
    }
    List<String> missing = new ArrayList<>(List.of(row.partnerId()));
    if (row.regions().size() > 1) {
      row.regions().stream().sorted().forEach(missing::add);
    }
    missing.removeAll(row.progress().consents());
    return List.copyOf(missing);
  }

  // P12: what is agreed already is no talk any more; what ended is neither
  private static List<String> inTalks(AgreementRow row) {
    if (row.state().equals("ENDED")) {
      return List.of();
    }
    List<String> regions = new ArrayList<>();
    if (row.state().equals("DRAFTED")) {
      regions.addAll(row.regions());
    }
    regions.addAll(row.wishedRegions());
    return List.copyOf(regions);
  }

  private static boolean passed(@Nullable Instant due, Instant at) {
    return due != null && at.isAfter(due); // P9: derived from time
  }
}
