package nl.situatiebeeld.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.situatiebeeld.verification.matrix.Seen.Guard;
import nl.situatiebeeld.verification.matrix.Seen.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Who reads which facts: every cell of the first table of {@code docs/profiles-matrix.md}, in the
 * picture, in the stream and as of a past moment; and of the seventh, by the other ways.
 */
class ReadingMatrixTest {

  private final Looking looking = Looking.shared();
  private final Reading reading = new Reading();
  private final OtherReading other = new OtherReading();

  @Test
  void V1_V2_V3_V4_V5_V6_everyCellIsAsTheTableSays(TestReporter reporter) {
    List<Seen> all = seen(Guard.BOTH, who -> true).toList();
    int cells = all.stream().mapToInt(seen -> asked(seen).size()).sum();
    reporter.publishEntry("reading matrix", cells + " cells of " + all.size());
    assertThat(all.stream().flatMap(this::deviations)).isEmpty();
  }

  @Test
  void V1_standbyReadsVerifiedFactsWhileMonitoringAndAllInItsThemesWhileActive() {
    asTheTableSays(who -> who.who().equals("STANDBY"));
    assertThat(shown("STANDBY", "MONITORING")).containsOnly("VERIFIED");
    assertThat(shown("STANDBY", "ACTIVE")).contains("REPORTED", "DISPUTED", "VERIFIED");
  }

  @Test
  void V2_koppelHasNoLivePicture() {
    asTheTableSays(who -> who.who().equals("KOPPEL"));
    assertThat(shown("KOPPEL", "ACTIVE")).isEmpty();
  }

  @Test
  void V3_adHocReadsWhatWasDisclosedToItAndItsOwn() {
    asTheTableSays(who -> who.base().equals("AD_HOC"));
    Set<String> disclosed = Set.copyOf(looking.cards().stream()
        .filter(card -> card.disclosed() || card.owner().equals(Cast.AD_HOC_ACTIVE))
        .map(Card::id)
        .toList());
    assertThat(
            seen(Guard.BOTH, who -> who.base().equals("AD_HOC") && who.state().equals("ACTIVE"))
                .filter(seen -> seen.way().isPicture())
                .flatMap(seen -> seen.facts().keySet().stream()))
        .isNotEmpty()
        .allMatch(disclosed::contains);
  }

  @Test
  void S8_whoTakesPartUnderAMandateReadsAtMostWhatTheMandatingPartnerReads() {
    asTheTableSays(who -> Cast.mandatedBy(who) != null);
    assertThat(shown("STANDBY mandated by KERN", "ACTIVE")).contains("REPORTED", "VERIFIED");
    assertThat(shown("STANDBY mandated by KOPPEL", "ACTIVE")).isEmpty();
    assertThat(looking.cards().stream().filter(card -> !card.granted()).map(Card::id))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(seen(Guard.BOTH, who -> Cast.mandatedBy(who) != null)
            .filter(seen -> seen.way().isPicture())
            .flatMap(seen -> seen.facts().keySet().stream())
            .toList());
  }

  @Test
  void S8_theMandateEndsWithTheMandatingPartnersPart() {
    assertThat(looking.withoutMandate())
        .hasSize(4)
        .extracting(Seen::refusal)
        .containsOnly("participation-detached");
  }

  @Test
  void V4_theLabelNarrowsWhatKernAndStructureelRead() {
    asTheTableSays(who -> Set.of("KERN", "STRUCTUREEL").contains(who.base()));
  }

  @Test
  void V5_aDenialSaysWhatIsMissingAndNothingOfAnyFact() {
    List<Seen> denials =
        seen(Guard.BOTH, who -> true).filter(s -> !s.refusal().isEmpty()).toList();
    assertThat(denials).isNotEmpty().allSatisfy(denial -> {
      assertThat(denial.detail()).isNotBlank();
      assertThat(denial.text()).doesNotContain("inhoud-");
    });
    asTheTableSays(who -> denials.stream().anyMatch(denial -> denial.who().equals(who)));
  }

  @Test
  void V6_involvedRegionsAndEvaluatorsReadWhatIsNotWithheldFromThem() {
    asTheTableSays(who -> !who.isPartner());
  }

  @ParameterizedTest
  @EnumSource(names = "OWN", mode = Mode.EXCLUDE)
  void V5_withoutTheRuleTheDatabaseShowsNothingBeyondWhatIsAllowed(Way way) {
    assertThat(seen(Guard.DATABASE_ONLY, who -> true)
            .filter(seen -> seen.way() == way)
            .flatMap(this::deviations))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"OWN", "HISTORY"},
      mode = Mode.EXCLUDE)
  void V5_withoutTheDatabasesHelpTheRuleShowsNothingBeyondWhatIsAllowed(Way way) {
    assertThat(seen(Guard.RULE_ONLY, who -> true)
            .filter(seen -> seen.way() == way)
            .flatMap(this::deviations))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"OWN", "HISTORY"},
      mode = Mode.EXCLUDE)
  void theMatrixTurnsRedWhenEverythingIsShown(Way way) {
    assertThat(seen(Guard.NONE, who -> true)
            .filter(seen -> seen.way() == way)
            .flatMap(this::deviations))
        .hasSizeGreaterThan(looking.cards().size());
  }

  private void asTheTableSays(Predicate<Somebody> whom) {
    assertThat(seen(Guard.BOTH, whom)).isNotEmpty();
    assertThat(seen(Guard.BOTH, whom).flatMap(this::deviations)).isEmpty();
  }

  private Stream<String> shown(String who, String state) {
    return seen(Guard.BOTH, s -> s.who().equals(who) && s.state().equals(state))
        .filter(seen -> seen.way().isPicture())
        .flatMap(seen -> seen.facts().values().stream())
        .distinct();
  }

  private Stream<Seen> seen(Guard guard, Predicate<Somebody> whom) {
    return looking.seen().stream().filter(seen -> seen.guard() == guard && whom.test(seen.who()));
  }

  private Stream<String> deviations(Seen seen) {
    return (seen.way().isPicture()
            ? reading.deviations(seen, asked(seen))
            : other.deviations(seen, asked(seen)))
        .stream();
  }

  private List<Card> asked(Seen seen) {
    if (seen.way() != Way.HISTORY) {
      return looking.cards();
    }
    // that who reads verified facts only saw one stand before it ended, the rule alone knows
    boolean byRule = seen.guard() == Guard.DATABASE_ONLY && seen.who().asMonitoringStandby();
    return looking.askedOneByOne().stream()
        .filter(card -> !byRule || card.status() != Status.RETRACTED)
        .toList();
  }
}
