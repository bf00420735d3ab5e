package nl.situatiebeeld.projection.visibility;

import static nl.situatiebeeld.contracts.fact.FactStatus.PROPOSED;
import static nl.situatiebeeld.contracts.fact.FactStatus.REPORTED;
import static nl.situatiebeeld.contracts.fact.FactStatus.RETRACTED;
import static nl.situatiebeeld.contracts.fact.FactStatus.VERIFIED;
import static nl.situatiebeeld.contracts.fact.Sensitivity.OPEN;
import static nl.situatiebeeld.contracts.fact.Sensitivity.RESTRICTED;
import static nl.situatiebeeld.contracts.fact.Sensitivity.SHARED;
import static nl.situatiebeeld.contracts.fact.Sensitivity.SOURCE_DATA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import nl.situatiebeeld.contracts.fact.FactStatus;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.contracts.participation.Rights.Reading;
import org.junit.jupiter.api.Test;

/** Section 3 of the rules, V1 to V6, line by line. */
class VisibilityTest {

  private static final Eyes KERN = partner("kern", Reading.LIVE, true);
  private static final Eyes STRUCTUREEL = partner("structureel", Reading.LIVE, false);
  private static final Eyes KOPPEL = partner("koppel", Reading.SITREP, false);
  private static final Eyes STANDBY_ACTIVE = partner("standby", Reading.LIVE_THEMES, false);
  private static final Eyes STANDBY_MONITORING = partner("standby", Reading.LIVE_VERIFIED, false);
  private static final Eyes AD_HOC =
      new Eyes.Partner("adhoc", Reading.DISCLOSED, false, Set.of(), Set.of("disclosed"), null);

  private static Eyes partner(String organisation, Reading reading, boolean sourceData) {
    return new Eyes.Partner(organisation, reading, sourceData, Set.of("meteo"), Set.of(), null);
  }

  private static final Map<String, Eyes> EYES = new TreeMap<>(Map.of(
      "1 evaluator", new Eyes.Everything(),
      "2 leading region", new Eyes.Region("VR24", true),
      "3 other region", new Eyes.Region("VR23", false),
      "4 KERN", KERN,
      "5 STRUCTUREEL", STRUCTUREEL,
      "6 KOPPEL", KOPPEL,
      "7 STANDBY active", STANDBY_ACTIVE,
      "8 STANDBY monitoring", STANDBY_MONITORING,
      "9 AD_HOC", AD_HOC,
      "X nobody", new Eyes.Nothing(NoPicture.NO_PARTICIPATION)));

  @Test
  void theTable() {
    assertThat(table()).isEqualTo("""
        1 evaluator: \
        open shared verified other-theme addressed restricted source proposed disclosed
        2 leading region: \
        open shared verified other-theme addressed restricted source proposed disclosed
        3 other region: \
        open shared verified other-theme addressed source proposed disclosed
        4 KERN: open shared verified addressed source disclosed
        5 STRUCTUREEL: open shared verified addressed disclosed
        6 KOPPEL:
        7 STANDBY active: open shared verified addressed disclosed
        8 STANDBY monitoring: verified
        9 AD_HOC: disclosed
        X nobody:
        """);
  }

  private static String table() {
    List<FactView> facts = List.of(
        fact("open", "meteo", REPORTED, OPEN),
        fact("shared", "meteo", REPORTED, SHARED),
        fact("verified", "meteo", VERIFIED, SHARED),
        fact("other-theme", "traffic", REPORTED, SHARED),
        new FactView(
            "addressed",
            "someone",
            "meteo",
            REPORTED,
            true,
            RESTRICTED,
            List.of("VR23", "kern", "structureel", "koppel", "standby", "adhoc")),
        fact("restricted", "meteo", REPORTED, RESTRICTED),
        fact("source", "meteo", REPORTED, SOURCE_DATA),
        fact("proposed", "meteo", PROPOSED, SHARED),
        fact("disclosed", "meteo", REPORTED, SHARED),
        fact("retracted", "meteo", RETRACTED, SHARED));
    StringBuilder table = new StringBuilder();
    EYES.forEach((name, eyes) -> {
      StringJoiner line = new StringJoiner(" ");
      line.add(name + ":");
      facts.stream()
          .filter(fact -> Visibility.mayRead(eyes, fact))
          .forEach(fact -> line.add(fact.factId()));
      table.append(line).append('\n');
    });
    return table.toString();
  }

  private static FactView fact(
      String id, String theme, FactStatus status, Sensitivity sensitivity) {
    return new FactView(id, "someone", theme, status, status != PROPOSED, sensitivity, List.of());
  }

  @Test
  void ownFactsAreSeenWhateverTheirLabelThemeOrStatus() {
    for (Eyes eyes : List.of(KERN, STRUCTUREEL, STANDBY_ACTIVE, STANDBY_MONITORING, AD_HOC)) {
      String owner = ((Eyes.Partner) eyes).organisation();
      FactView own = new FactView("own", owner, "traffic", PROPOSED, false, RESTRICTED, List.of());
      assertThat(Visibility.mayRead(eyes, own)).as(owner).isTrue();
    }
  }

  @Test
  void v2KoppelSeesNotEvenItsOwnFactsLive() {
    FactView own = new FactView("own", "koppel", "meteo", VERIFIED, true, SHARED, List.of());
    assertThat(Visibility.mayRead(KOPPEL, own)).isFalse();
  }

  @Test
  void v3DisclosureDoesNotLiftALabel() {
    for (Sensitivity label : List.of(RESTRICTED, SOURCE_DATA)) {
      FactView fact =
          new FactView("disclosed", "someone", "meteo", REPORTED, true, label, List.of());
      assertThat(Visibility.mayRead(AD_HOC, fact)).as(label.name()).isFalse();
    }
  }

  @Test
  void aSupposedPartnerOwnsNothingAndIsAddressedByNobody() {
    Eyes supposed = partner("", Reading.LIVE, true);
    FactView odd = new FactView("odd", "", "meteo", REPORTED, false, RESTRICTED, List.of(""));
    assertThat(Visibility.mayRead(supposed, odd)).isFalse();
  }

  private static final FactView OPEN_FACT = fact("f", "meteo", REPORTED, SHARED);

  private static boolean inSitRep(boolean verifiedOnly, boolean sourceData, FactView fact) {
    return Visibility.mayRead(
        new Eyes.SitRep("koppel", verifiedOnly, sourceData, Set.of("meteo"), false), fact);
  }

  @Test
  void V2_aSitRepShowsWhatIsSharedInItsThemes() {
    assertThat(inSitRep(false, false, OPEN_FACT)).isTrue();
    assertThat(inSitRep(false, false, fact("f", "meteo", PROPOSED, SHARED))).isFalse();
    assertThat(inSitRep(false, false, fact("f", "traffic", REPORTED, SHARED))).isFalse();
    assertThat(inSitRep(false, false, fact("f", "meteo", RETRACTED, SHARED))).isFalse();
    assertThat(inSitRep(false, false, fact("f", "meteo", REPORTED, OPEN))).isTrue();
  }

  @Test
  void V1_aSitRepForWhoReadsVerifiedFactsShowsNoOthers() {
    assertThat(inSitRep(true, false, OPEN_FACT)).isFalse();
    assertThat(inSitRep(true, false, fact("f", "meteo", VERIFIED, SHARED))).isTrue();
  }

  @Test
  void V4_aSitRepIsNarrowedByTheLabel() {
    FactView source = fact("f", "meteo", REPORTED, SOURCE_DATA);
    assertThat(inSitRep(false, false, source)).isFalse();
    assertThat(inSitRep(false, true, source)).isTrue();
    for (String reader : List.of("koppel", "other")) {
      FactView restricted =
          new FactView("f", "someone", "meteo", REPORTED, true, RESTRICTED, List.of(reader));
      assertThat(inSitRep(false, false, restricted)).isEqualTo(reader.equals("koppel"));
    }
    FactView own = new FactView("f", "koppel", "meteo", REPORTED, true, RESTRICTED, List.of("x"));
    assertThat(inSitRep(false, true, own)).isFalse();
  }

  @Test
  void S5_aParticipationEndsAtItsMoment() {
    Instant end = Instant.parse("2026-03-01T10:00:00Z");
    var ending = new Eyes.Partner("adhoc", Reading.DISCLOSED, false, Set.of(), Set.of(), end);
    assertThat(ending.endedAt(end.minusMillis(1))).isFalse();
    assertThat(ending.endedAt(end)).isTrue();
    assertThat(((Eyes.Partner) AD_HOC).endedAt(end)).isFalse();
  }

  @Test
  void v1AnEndedFactIsToldInHistoryOnlyWithinTheRights() {
    FactView ended = new FactView("f", "someone", "meteo", RETRACTED, true, SHARED, List.of());
    assertThat(Visibility.mayKnow(STANDBY_MONITORING, ended)).isTrue();
    assertThat(Visibility.mayKnow(AD_HOC, ended)).isFalse();
    assertThat(Visibility.mayKnow(KOPPEL, ended)).isFalse();
  }
}
