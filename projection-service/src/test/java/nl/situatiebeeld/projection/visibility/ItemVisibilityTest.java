package nl.situatiebeeld.projection.visibility;

import static nl.situatiebeeld.contracts.Audience.ADDRESSED;
import static nl.situatiebeeld.contracts.Audience.READERS;
import static nl.situatiebeeld.contracts.Audience.REGIONS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import nl.situatiebeeld.contracts.participation.Rights.Reading;
import org.junit.jupiter.api.Test;

/** Who reads which item, as a table. */
class ItemVisibilityTest {

  private static final Map<String, ItemView> ITEMS = items();

  private static Map<String, ItemView> items() {
    Map<String, ItemView> items = new LinkedHashMap<>();
    items.put("readers", new ItemView(READERS, List.of(), null));
    items.put("theme", new ItemView(READERS, List.of(), "meteo"));
    items.put("other-theme", new ItemView(READERS, List.of(), "traffic"));
    items.put("basis", new ItemView(READERS, List.of(), null, List.of("meteo")));
    items.put("wide-basis", new ItemView(READERS, List.of(), null, List.of("meteo", "traffic")));
    items.put("regions", new ItemView(REGIONS, List.of("someone"), null));
    items.put("addressed", new ItemView(ADDRESSED, List.of("someone"), null));
    items.put("to-it", new ItemView(ADDRESSED, List.of("it"), "traffic"));
    return items;
  }

  private static Eyes partner(Reading reading) {
    return new Eyes.Partner("it", reading, true, Set.of("meteo"), Set.of("f"), null);
  }

  private static Eyes narrowed(Reading reading) {
    return new Eyes.Partner("it", reading, true, Set.of("meteo"), true, Set.of("f"), null, null);
  }

  @Test
  void V1_whatBelongsToNoThemeIsNotForWhoIsNarrowedToSome() {
    StringBuilder table = new StringBuilder();
    for (Reading reading : Reading.values()) {
      line(table, reading.name(), narrowed(reading));
    }
    line(table, "sitrep", new Eyes.SitRep("it", false, true, Set.of("meteo"), true));
    assertThat(table).hasToString("""
        LIVE: theme basis to-it
        LIVE_THEMES: theme basis to-it
        LIVE_VERIFIED: to-it
        SITREP: to-it
        DISCLOSED: to-it
        sitrep: theme basis to-it
        """);
  }

  @Test
  void V5_V6_eachSeesWhatTheTableSays() {
    StringBuilder table = new StringBuilder();
    line(table, "evaluator", new Eyes.Everything());
    line(table, "leading region", new Eyes.Region("VR24", true));
    line(table, "other region", new Eyes.Region("it", false));
    line(table, "third region", new Eyes.Region("VR01", false));
    for (Reading reading : Reading.values()) {
      line(table, reading.name(), partner(reading));
    }
    line(table, "nobody", new Eyes.Nothing(NoPicture.NO_PARTICIPATION));
    assertThat(table).hasToString("""
        evaluator: readers theme other-theme basis wide-basis regions addressed to-it
        leading region: readers theme other-theme basis wide-basis regions addressed to-it
        other region: readers theme other-theme basis wide-basis regions to-it
        third region: readers theme other-theme basis wide-basis regions
        LIVE: readers theme basis to-it
        LIVE_THEMES: theme basis to-it
        LIVE_VERIFIED: to-it
        SITREP: to-it
        DISCLOSED: to-it
        nobody:
        """);
  }

  private static void line(StringBuilder table, String name, Eyes eyes) {
    StringJoiner line = new StringJoiner(" ");
    line.add(name + ":");
    ITEMS.forEach((item, view) -> {
      if (ItemVisibility.mayRead(eyes, view)) {
        line.add(item);
      }
    });
    table.append(line).append('\n');
  }

  private static boolean inSitRep(boolean verifiedOnly, ItemView item) {
    return ItemVisibility.mayRead(
        new Eyes.SitRep("koppel", verifiedOnly, false, Set.of("meteo"), false), item);
  }

  @Test
  void A3_aSitRepShowsWhatIsForAllReadersInItsThemesAndWhatIsAddressedToItsRecipient() {
    ItemView others = new ItemView(ADDRESSED, List.of("other"), null);
    ItemView itsOwn = new ItemView(ADDRESSED, List.of("koppel"), null);
    for (String theme : Arrays.asList(null, "meteo", "traffic")) {
      ItemView all = new ItemView(READERS, List.of(), theme);
      assertThat(inSitRep(false, all)).isEqualTo(!"traffic".equals(theme));
      assertThat(inSitRep(true, all)).isFalse(); // V1
      assertThat(inSitRep(false, new ItemView(REGIONS, List.of(), theme))).isFalse();
    }
    for (boolean verifiedOnly : List.of(true, false)) {
      assertThat(inSitRep(verifiedOnly, itsOwn)).isTrue();
      assertThat(inSitRep(verifiedOnly, others)).isFalse();
    }
  }

  @Test
  void aSupposedPartnerIsAddressedByNobody() {
    Eyes supposed = new Eyes.Partner("", Reading.LIVE, false, Set.of(), Set.of(), null);
    assertThat(ItemVisibility.mayRead(supposed, new ItemView(ADDRESSED, List.of(""), null)))
        .isFalse();
  }

  @Test
  void V2_S7_sitRepsReachKoppel_alertsReachWhoTakesNoPart_andNothingElseReachesWhoSeesNoPicture() {
    StringBuilder table = new StringBuilder();
    for (NoPicture reason : NoPicture.values()) {
      Eyes none = new Eyes.Nothing(reason);
      StringJoiner line = new StringJoiner(" ");
      line.add(reason + ":");
      Arrays.stream(ItemKind.values())
          .filter(kind -> !ItemVisibility.forKind(none, "it", null, kind).equals(none))
          .forEach(kind -> line.add(kind.name()));
      table.append(line).append('\n');
    }
    assertThat(table).hasToString("""
        ROLE_MISSING:
        NATIONAL_CENTRE_OVERVIEW_ONLY:
        REGION_NOT_INVOLVED:
        NO_PARTICIPATION: ALERT CALL_OUT
        PARTICIPATION_REQUESTED: ALERT CALL_OUT
        PARTICIPATION_INVITED: ALERT CALL_OUT
        PARTICIPATION_DETACHED: ALERT CALL_OUT
        PARTICIPATION_ENDED: ALERT CALL_OUT
        SITREP_ONLY: SIGNAL SITREP SITREP_SCHEDULE ALERT CALL_OUT
        NOT_THE_SECONDED_HIN:
        """);
  }

  @Test
  void V2_theEyesOfWhoSeesNoPictureSeeOnlyWhatIsAddressedToThem() {
    Eyes none = new Eyes.Nothing(NoPicture.SITREP_ONLY);
    Eyes eyes = ItemVisibility.forKind(none, "it", null, ItemKind.SITREP);
    assertThat(eyes)
        .isEqualTo(new Eyes.Partner("it", Reading.SITREP, false, Set.of(), Set.of(), null));
  }

  @Test
  void whoSeesAPictureKeepsItsEyes() {
    assertThat(ItemVisibility.forKind(partner(Reading.LIVE), "other", null, ItemKind.ALERT))
        .isEqualTo(partner(Reading.LIVE));
  }
}
