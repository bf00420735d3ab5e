package nl.situatiebeeld.situation;

import static nl.situatiebeeld.situation.Scene.accepted;
import static nl.situatiebeeld.situation.Scene.doesToFact;
import static nl.situatiebeeld.situation.Scene.refused;
import static nl.situatiebeeld.situation.Scene.saying;
import static nl.situatiebeeld.situation.Scene.updates;
import static nl.situatiebeeld.situation.Tokens.MANAGER;
import static nl.situatiebeeld.situation.Tokens.NEIGHBOUR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.participation.Profile;
import org.junit.jupiter.api.Test;

class FactLinksOverHttpTest {

  private static Map<String, ?> to(String fact) {
    return Map.of("fact", fact, "reason", "daardoor");
  }

  private static final Map<String, ?> NOT = Map.of("reason", "toch niet");

  @Test
  void F7_factsOfDifferentPartnersAreLinkedAndUnlinkedFromEitherSide() {
    Scene scene = Scene.incident();
    String kern = scene.with(Profile.KERN);
    String dike = scene.fact(MANAGER, saying("De dijk schuift"));
    String power = scene.fact(kern, saying("Onderstation valt uit"));
    String care = scene.fact(MANAGER, saying("Verpleeghuis zonder stroom"));
    accepted(doesToFact(kern, power, "causes", to(dike)));
    refused(doesToFact(kern, power, "causes", to(dike)), 409, "linked-already");
    accepted(doesToFact(kern, power, "effects", to(care)));
    refused(doesToFact(MANAGER, dike, "causes", to(power)), 409, "effect-cycle");
    refused(doesToFact(MANAGER, dike, "causes", to(care)), 409, "link-not-possible");
    refused(doesToFact(MANAGER, dike, "causes", to(dike)), 422, "refers-to-itself");
    accepted(doesToFact(kern, power, "effects/" + care + "/removal", NOT));
    refused(doesToFact(MANAGER, care, "causes/" + power + "/removal", NOT), 409, "not-linked");
    accepted(doesToFact(MANAGER, dike, "causes", to(care)));
    assertThat(scene.events())
        .endsWith(
            "fact-effect-linked",
            "fact-effect-linked",
            "fact-effect-unlinked",
            "fact-effect-linked");
  }

  @Test
  void F7_aFactIsReportedAsAnEffectAndChangedWithoutThat() {
    Scene scene = Scene.incident();
    String dike = scene.fact(MANAGER);
    Map<String, Object> effect = saying("Onderstation valt uit");
    effect.put("effectOf", List.of(dike));
    String power = scene.fact(MANAGER, effect);
    assertThat(scene.events()).endsWith("fact-reported", "fact-effect-linked");
    refused(updates(MANAGER, power, 1, effect), 400, "invalid-field");
    accepted(doesToFact(MANAGER, dike, "retraction", NOT));
    refused(doesToFact(MANAGER, scene.fact(MANAGER), "causes", to(dike)), 409, "cause-ended");
  }

  @Test
  void F7_theSameTwoAreLinkedTenTimesAtMost() {
    Scene scene = Scene.incident();
    String kern = scene.with(Profile.KERN);
    String own = scene.fact(kern);
    String other = scene.fact(MANAGER);
    for (int i = 0; i < 10; i++) {
      accepted(doesToFact(kern, own, "effects", to(other)));
      accepted(doesToFact(kern, own, "effects/" + other + "/removal", NOT));
    }
    refused(doesToFact(kern, own, "effects", to(other)), 409, "linked-too-often");
    accepted(doesToFact(kern, own, "causes", to(other)));
    accepted(updates(MANAGER, other, 1, saying("verder")));
  }

  @Test
  void F7_linksOfAFactThatEndedStandInNobodysWay() {
    Scene scene = Scene.incident();
    String first = scene.fact(MANAGER);
    String middle = scene.fact(MANAGER);
    String last = scene.fact(MANAGER);
    accepted(doesToFact(MANAGER, middle, "causes", to(first)));
    accepted(doesToFact(MANAGER, last, "causes", to(middle)));
    refused(doesToFact(MANAGER, first, "causes", to(last)), 409, "link-not-possible");
    accepted(doesToFact(MANAGER, middle, "retraction", NOT));
    accepted(doesToFact(MANAGER, first, "causes", to(last)));
  }

  @Test
  void F8_aRegionAdoptsAFactOfAPartnerOnceWhileItsOwnStands() {
    Scene scene = Scene.incident();
    String kern = scene.with(Profile.KERN);
    String fact = scene.fact(kern);
    refused(doesToFact(kern, scene.fact(MANAGER), "adoption", NOT), 403, "right-missing");
    var adopted = accepted(doesToFact(NEIGHBOUR, fact, "adoption", Map.of("reason", "bepalend")));
    assertThat(adopted.status()).isEqualTo(201);
    assertThat(adopted.text("id")).startsWith("fact-").isNotEqualTo(fact);
    refused(doesToFact(NEIGHBOUR, fact, "adoption", NOT), 409, "already-adopted");
    accepted(doesToFact(MANAGER, fact, "adoption", NOT));
    accepted(doesToFact(NEIGHBOUR, adopted.text("id"), "retraction", NOT));
    accepted(doesToFact(NEIGHBOUR, fact, "adoption", NOT));
    assertThat(scene.events())
        .endsWith("fact-adopted", "fact-adopted", "fact-retracted", "fact-adopted");
    refused(
        doesToFact(MANAGER, "fact-00000000-0000-7000-8000-000000000000", "adoption", NOT),
        404,
        "fact-not-found");
  }

  @Test
  void F8_aRegionAdoptsAFactOfAnotherSituationOnceIntoEach() {
    Scene there = Scene.incident();
    Scene here = Scene.incident();
    String fact = there.fact(there.with(Profile.KERN));
    Map<String, ?> into = Map.of("reason", "bepalend", "situationId", here.id);
    String copy = accepted(doesToFact(NEIGHBOUR, fact, "adoption", into)).text("id");
    refused(doesToFact(NEIGHBOUR, fact, "adoption", into), 409, "already-adopted");
    assertThat(here.events()).endsWith("fact-adopted");
    assertThat(there.events()).doesNotContain("fact-adopted");
    accepted(doesToFact(NEIGHBOUR, fact, "adoption", NOT));
    accepted(updates(NEIGHBOUR, copy, 1, saying("Nog meer regen")));
    Map<String, ?> played = Map.of("reason", "bepalend", "situationId", Scene.live("EXERCISE").id);
    refused(doesToFact(NEIGHBOUR, fact, "adoption", played), 422, "adoption-of-exercise");
    Map<String, ?> nowhere =
        Map.of("reason", "x", "situationId", "situation-00000000-0000-7000-8000-000000000000");
    refused(doesToFact(NEIGHBOUR, fact, "adoption", nowhere), 404, "situation-not-found");
  }

  @Test
  void V4_F8_copiesFollowANarrowerLabelAlsoCopiesOfCopiesElsewhere() {
    Scene there = Scene.incident();
    Scene here = Scene.incident();
    String kern = there.with(Profile.KERN);
    String fact = there.fact(kern);
    String middle = accepted(doesToFact(NEIGHBOUR, fact, "adoption", NOT)).text("id");
    Map<String, ?> into = Map.of("reason", "bepalend", "situationId", here.id);
    String last = accepted(doesToFact(MANAGER, middle, "adoption", into)).text("id");
    accepted(doesToFact(NEIGHBOUR, middle, "retraction", NOT));
    Map<String, Object> narrow = saying("Namen");
    narrow.put("sensitivity", "RESTRICTED");
    narrow.put("addressedTo", java.util.List.of("VR23"));
    accepted(updates(kern, fact, 1, narrow));
    assertThat(there.events()).endsWith("fact-retracted", "fact-updated");
    assertThat(here.events()).endsWith("fact-adopted", "fact-narrowed");
    refused(updates(MANAGER, last, 1, saying("Namen")), 422, "adoption-widened");
    accepted(updates(kern, fact, 2, saying("Geen namen")));
    accepted(updates(MANAGER, last, 1, saying("Geen namen")));
    accepted(updates(kern, fact, 3, narrow));
    assertThat(here.events()).endsWith("fact-narrowed", "fact-updated", "fact-narrowed");
  }

  @Test
  void F8_anAdoptedFactIsNotReadByMoreThanItsOrigin() {
    Scene scene = Scene.incident();
    String kern = scene.with(Profile.KERN);
    Map<String, Object> vulnerable = saying("Noodstroom staat hier");
    vulnerable.put("sensitivity", "SOURCE_DATA");
    String fact = scene.fact(kern, vulnerable);
    String own = accepted(doesToFact(MANAGER, fact, "adoption", NOT)).text("id");
    refused(updates(MANAGER, own, 1, saying("Noodstroom")), 422, "adoption-widened");
    vulnerable.put("statement", "Noodstroom draait");
    accepted(updates(MANAGER, own, 1, vulnerable));
  }
}
