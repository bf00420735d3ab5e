package nl.situatiebeeld.partner.upkeep;

import static nl.situatiebeeld.partner.terms.GivenTerms.ID;
import static nl.situatiebeeld.partner.terms.GivenTerms.NOW;
import static nl.situatiebeeld.partner.terms.GivenTerms.PARTNER;
import static nl.situatiebeeld.partner.terms.GivenTerms.given;
import static nl.situatiebeeld.partner.terms.GivenTerms.refused;
import static nl.situatiebeeld.partner.terms.GivenTerms.terms;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.ContactFunction;
import nl.situatiebeeld.contracts.partner.ContactKind;
import nl.situatiebeeld.contracts.partner.UpkeepEvent;
import nl.situatiebeeld.contracts.partner.UpkeepEvent.ContactPointRemoved;
import nl.situatiebeeld.contracts.partner.UpkeepEvent.ContactPointSet;
import nl.situatiebeeld.contracts.partner.UpkeepEvent.ReviewHeld;
import nl.situatiebeeld.contracts.partner.UpkeepEvent.ReviewPlanned;
import nl.situatiebeeld.partner.terms.AgreementRefusal;
import nl.situatiebeeld.partner.terms.Authority;
import nl.situatiebeeld.partner.upkeep.UpkeepCommand.HoldReview;
import nl.situatiebeeld.partner.upkeep.UpkeepCommand.PlanReview;
import nl.situatiebeeld.partner.upkeep.UpkeepCommand.RemoveContact;
import nl.situatiebeeld.partner.upkeep.UpkeepCommand.SetContact;
import org.junit.jupiter.api.Test;

class UpkeepDecisionTest {

  private static final Instant LATER = NOW.plusNanos(1_000);

  @Test
  void P10_eachProfileHasItsContactPoints() {
    assertThat(Arrays.stream(Profile.values())
            .map(profile -> profile + " " + functions(profile, ContactKind.INFORMATION) + " "
                + functions(profile, ContactKind.COORDINATION) + " "
                + ContactRules.onCall(profile))
            .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(
            "KERN [HIN] [AC] true",
            "STRUCTUREEL [HIN] [AC] false",
            "KOPPEL [LIAISON] [LIAISON, DECISION_MAKER] false",
            "STANDBY [HIN] [HIN, DECISION_MAKER] false",
            "AD_HOC [LIAISON, SECONDED_HIN] [LIAISON, SECONDED_HIN] false");
  }

  @Test
  void P10_whatIsMissingIsKnown() {
    assertThat(ContactRules.missing(Profile.KERN, List.of()))
        .containsExactly(ContactKind.INFORMATION, ContactKind.COORDINATION);
    assertThat(ContactRules.missing(
            Profile.KERN, List.of(ContactKind.INFORMATION, ContactKind.INFORMATION)))
        .containsExactly(ContactKind.COORDINATION);
    assertThat(ContactRules.missing(
            Profile.KOPPEL, List.of(ContactKind.COORDINATION, ContactKind.INFORMATION)))
        .isEmpty();
    assertThat(ContactRules.missing(Profile.AD_HOC, List.of()))
        .containsExactly(ContactKind.INFORMATION);
    assertThat(ContactRules.missing(Profile.AD_HOC, List.of(ContactKind.COORDINATION)))
        .isEmpty();
  }

  @Test
  void P10_aContactPointIsSet() {
    assertThat(decide(Profile.KERN, hin(true), Set.of()))
        .isEqualTo(new ContactPointSet(
            PARTNER,
            ID,
            "c",
            ContactKind.INFORMATION,
            ContactFunction.HIN,
            "+31 88",
            true,
            given().actor()));
    assertThat(decide(Profile.STRUCTUREEL, hin(false), Set.of())).isNotNull();
  }

  @Test
  void P10_functionsOfOtherProfilesAreRefused() {
    SetContact liaison =
        new SetContact("c", ContactKind.COORDINATION, ContactFunction.LIAISON, "+31 88", true);
    assertThat(
            refuses(Profile.KERN, liaison, Set.of(), UpkeepRefusal.CONTACT_FUNCTION_NOT_OF_PROFILE))
        .isEqualTo(Map.of("profile", Profile.KERN, "functions", List.of(ContactFunction.AC)));
    assertThat(decide(Profile.KOPPEL, liaison, Set.of())).isNotNull();
  }

  @Test
  void P10_contactPointsOfKernAreOnCall() {
    assertThat(refuses(Profile.KERN, hin(false), Set.of(), UpkeepRefusal.CONTACT_MUST_BE_ON_CALL))
        .containsEntry("profile", Profile.KERN);
  }

  @Test
  void contactPointsHaveALimit() {
    Set<String> full = Set.of("a", "b");
    refuses(Profile.KERN, hin(true), full, UpkeepRefusal.TOO_MANY_CONTACTS);
    assertThat(decide(Profile.KERN, hin(true), Set.of("c", "b"))).isNotNull();
    assertThat(decide(Profile.KERN, hin(true), Set.of("b"))).isNotNull();
  }

  @Test
  void P10_aContactPointIsRemoved() {
    RemoveContact remove = new RemoveContact("c");
    assertThat(decide(Profile.KERN, remove, Set.of("c")))
        .isEqualTo(new ContactPointRemoved(PARTNER, ID, "c", given().actor()));
    refuses(Profile.KERN, remove, Set.of("d"), UpkeepRefusal.CONTACT_UNKNOWN);
  }

  @Test
  void P9_aReviewIsPlannedAhead() {
    assertThat(decide(Profile.KERN, new PlanReview(LATER), Set.of()))
        .isEqualTo(new ReviewPlanned(PARTNER, ID, LATER, given().actor()));
    refuses(Profile.KERN, new PlanReview(NOW), Set.of(), UpkeepRefusal.REVIEW_NOT_AHEAD);
  }

  @Test
  void P9_aReviewWasHeldAndTheNextIsPlanned() {
    assertThat(decide(Profile.KERN, new HoldReview(NOW, "fine", LATER), Set.of()))
        .isEqualTo(new ReviewHeld(PARTNER, ID, NOW, "fine", LATER, given().actor()));
    refuses(
        Profile.KERN,
        new HoldReview(LATER, "fine", LATER),
        Set.of(),
        UpkeepRefusal.REVIEW_IN_FUTURE);
    refuses(
        Profile.KERN, new HoldReview(NOW, "fine", NOW), Set.of(), UpkeepRefusal.REVIEW_NOT_AHEAD);
  }

  @Test
  void V5_onlyItsRegionsKeepItUp() {
    refused(
        AgreementRefusal.AGREEMENT_RIGHT_MISSING,
        () -> UpkeepDecision.decide(
            new PlanReview(LATER),
            terms(Profile.KERN),
            Set.of(),
            null,
            given().by(Authority.PARTNER_ADMIN, "VR01").build()));
    assertThat(UpkeepDecision.decide(
            new PlanReview(LATER),
            terms(Profile.KERN),
            Set.of(),
            "VR01",
            given().by(Authority.PARTNER_ADMIN, "VR01").build()))
        .isNotNull();
  }

  @Test
  void contactPointsComeAndGo() {
    UpkeepEvent set = decide(Profile.KERN, hin(true), Set.of());
    assertThat(UpkeepDecision.evolve(Set.of("b"), set)).containsExactlyInAnyOrder("b", "c");
    UpkeepEvent removed = decide(Profile.KERN, new RemoveContact("c"), Set.of("c"));
    assertThat(UpkeepDecision.evolve(Set.of("b", "c"), removed)).containsExactly("b");
    UpkeepEvent planned = decide(Profile.KERN, new PlanReview(LATER), Set.of());
    assertThat(UpkeepDecision.evolve(Set.of("b"), planned)).containsExactly("b");
  }

  private static List<ContactFunction> functions(Profile profile, ContactKind kind) {
    return ContactRules.functions(profile, kind);
  }

  private static SetContact hin(boolean onCall) {
    return new SetContact("c", ContactKind.INFORMATION, ContactFunction.HIN, "+31 88", onCall);
  }

  private static UpkeepEvent decide(Profile profile, UpkeepCommand command, Set<String> contacts) {
    return UpkeepDecision.decide(
        command, terms(profile), contacts, null, given().build());
  }

  private static Map<String, Object> refuses(
      Profile profile, UpkeepCommand command, Set<String> contacts, UpkeepRefusal refusal) {
    return refused(refusal, () -> decide(profile, command, contacts)).extensions();
  }
}
