package nl.situatiebeeld.situation.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.Limits;
import nl.situatiebeeld.contracts.fact.FactEvent.FactNarrowed;
import nl.situatiebeeld.contracts.fact.FactEvent.FactReported;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.situation.fact.FactNarrowing.Bound;
import nl.situatiebeeld.situation.fact.FactNarrowing.Label;
import nl.situatiebeeld.situation.fact.FactState.Living;
import nl.situatiebeeld.situation.testing.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a copy of VR24 becomes when kern narrows the fact that it was adopted from. */
class FactNarrowingTest {

  private static final Actor KERN = Told.by("kern");

  private static List<String> names(String joined) {
    return joined.equals("-") ? List.of() : List.of(joined.split(" "));
  }

  private static Living copy(Sensitivity label, List<String> readers) {
    Saying saying = Saying.that("regen").labelled(label, readers.toArray(String[]::new));
    return (Living) GivenFact.folded(
        new FactReported(Standing.SITUATION, Told.ID, 1, "VR24", saying.content(), KERN));
  }

  private static Bound bound(String situation, Sensitivity label, List<String> readers) {
    return new Bound("fact-origin", situation, new Label(label, readers), Set.of("kern"), KERN);
  }

  @ParameterizedTest
  @CsvSource({
    "OPEN, -, SHARED, -, SHARED, -",
    "OPEN, -, SOURCE_DATA, -, SOURCE_DATA, -",
    "SHARED, -, SOURCE_DATA, -, SOURCE_DATA, -",
    "OPEN, -, RESTRICTED, A B, RESTRICTED, A B VR24",
    "SHARED, -, RESTRICTED, A VR24, RESTRICTED, A VR24",
    "SOURCE_DATA, -, RESTRICTED, A, RESTRICTED, VR24",
    "RESTRICTED, A, SOURCE_DATA, -, RESTRICTED, VR24",
    "RESTRICTED, A B kern VR24, RESTRICTED, A, RESTRICTED, A kern VR24",
    "RESTRICTED, B, RESTRICTED, A, RESTRICTED, VR24",
  })
  void V4_aCopyGetsTheNarrowerOfBothLabels(
      Sensitivity own,
      String readers,
      Sensitivity origin,
      String named,
      Sensitivity to,
      String who) {
    Living copy = copy(own, names(readers));
    Bound bound = bound(Standing.SITUATION, origin, names(named));
    assertThat(FactNarrowing.follow(copy, bound))
        .contains(
            new FactNarrowed(Standing.SITUATION, Told.ID, 1, to, names(who), "fact-origin", KERN));
    assertThat(FactNarrowing.within(Label.of(copy.content()), bound, "VR24")).isFalse();
    Living after = copy.narrowed(to, names(who));
    assertThat(after.content()).isEqualTo(copy.content().labelled(to, names(who)));
    assertThat(FactNarrowing.follow(after, bound)).isEmpty();
    assertThat(FactNarrowing.within(Label.of(after.content()), bound, "VR24")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "OPEN, -, OPEN, -",
    "SHARED, -, OPEN, -",
    "SHARED, -, SHARED, -",
    "SOURCE_DATA, -, SHARED, -",
    "SOURCE_DATA, -, SOURCE_DATA, -",
    "RESTRICTED, A, SHARED, -",
    "RESTRICTED, A, RESTRICTED, A B",
    "RESTRICTED, VR24, SOURCE_DATA, -",
  })
  void V4_aCopyThatIsNarrowAlreadyStaysAsItIs(
      Sensitivity own, String readers, Sensitivity origin, String named) {
    Bound bound = bound(Standing.SITUATION, origin, names(named));
    assertThat(FactNarrowing.follow(copy(own, names(readers)), bound)).isEmpty();
  }

  @Test
  void V5_whoNarrowedItInAnotherSituationIsNotNamed() {
    Bound elsewhere = bound("situation-2", Sensitivity.RESTRICTED, List.of("A"));
    assertThat(FactNarrowing.follow(copy(Sensitivity.SHARED, List.of()), elsewhere))
        .contains(new FactNarrowed(
            Standing.SITUATION,
            Told.ID,
            1,
            Sensitivity.RESTRICTED,
            List.of("A", "VR24"),
            "fact-origin",
            new Actor("situatiebeeld", "clock")));
  }

  @Test
  void F8_ownersOnTheWayMayReadACopyOfACopy() {
    Living copy = copy(Sensitivity.RESTRICTED, List.of("A", "B", "VR23", "VR24"));
    Bound through =
        bound(Standing.SITUATION, Sensitivity.RESTRICTED, List.of("A")).through("VR23");
    FactNarrowed event = (FactNarrowed) FactNarrowing.follow(copy, through).orElseThrow();
    assertThat(event.addressedTo()).containsExactly("A", "VR23", "VR24");
  }

  @ParameterizedTest
  @CsvSource({"199, 200", "200, 200"})
  void V4_asManyAreAddressedAsALabelHolds(int named, int addressed) {
    List<String> most = IntStream.range(0, named).mapToObj(n -> "A" + n).toList();
    Bound bound = bound(Standing.SITUATION, Sensitivity.RESTRICTED, most);
    FactNarrowed event = (FactNarrowed)
        FactNarrowing.follow(copy(Sensitivity.SHARED, List.of()), bound).orElseThrow();
    assertThat(event.addressedTo()).hasSize(addressed);
    assertThat(addressed).isEqualTo(Limits.ADDRESSEES);
    assertThat(Collections.disjoint(most, event.addressedTo())).isFalse();
  }
}
