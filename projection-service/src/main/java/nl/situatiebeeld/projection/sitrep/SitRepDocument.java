package nl.situatiebeeld.projection.sitrep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.contracts.situation.SituationState;
import nl.situatiebeeld.projection.picture.FactJson;
import nl.situatiebeeld.projection.picture.ItemJson;
import nl.situatiebeeld.projection.picture.ParticipationJson;
import nl.situatiebeeld.projection.picture.Picture;
import nl.situatiebeeld.projection.picture.SitRepJson;
import nl.situatiebeeld.projection.picture.SituationJson;
import nl.situatiebeeld.projection.reading.SituationRow;
import nl.situatiebeeld.projection.visibility.ItemKind;
import org.jspecify.annotations.Nullable;

/**
 * What a SitRep says.
 *
 * @param format of this document; another one when its shape changes
 * @param sitRep its number, profile, recipients and moment
 * @param copyFor the recipient whose copy it is; null for what all recipients share
 * @param themes in the situation's order, those without facts left out
 * @param decisions that held, actions that waited
 * @param more kinds of which there were more than these; left out when all are told
 * @param participants who took part
 * @param differsFromIssued true when it is not what was first handed out; else left out
 */
public record SitRepDocument(
    String format,
    SitRepJson sitRep,
    @Nullable String copyFor,
    Situation situation,
    List<Theme> themes,
    List<ItemJson> decisions,
    List<ItemJson> actions,
    @Nullable List<ItemKind> more,
    List<Participant> participants,
    @Nullable Boolean differsFromIssued) {

  private static final String FORMAT = "situatiebeeld-sitrep-1";

  /**
   * The situation as it stood.
   *
   * @param grip its GRIP level, 0 to 5
   */
  public record Situation(
      String id,
      SituationKind kind,
      boolean reconstruction,
      String name,
      String leadingRegion,
      List<String> regions,
      int grip,
      boolean national,
      SituationState state,
      Instant startedAt) {}

  /** The facts under one heading, the latest observed first. */
  public record Theme(String code, List<FactJson> facts) {}

  /** Who took part. */
  public record Participant(
      String partnerId, String state, @Nullable String profile) {}

  static SitRepDocument of(
      SitRepJson sitRep, @Nullable String copyFor, SituationRow situation, Picture picture) {
    return new SitRepDocument(
        FORMAT,
        sitRep,
        copyFor,
        situation(situation, picture.situation()),
        themes(situation.themes(), picture.facts()),
        picture.decisions(),
        picture.actions(),
        picture.more(),
        picture.participations().stream().map(SitRepDocument::participant).toList(),
        null);
  }

  /** Whether it was written in the shape that this program knows. */
  boolean isOfThisShape() {
    return FORMAT.equals(format);
  }

  /** The same, saying that it is not what was issued. */
  SitRepDocument differing() {
    return new SitRepDocument(
        format, sitRep, copyFor, situation, themes, decisions, actions, more, participants, true);
  }

  private static Situation situation(SituationRow row, SituationJson shown) {
    return new Situation(
        row.id(),
        row.kind(),
        row.reconstruction(),
        row.name(),
        row.leadingRegion(),
        row.regions(),
        shown.grip(),
        shown.national(),
        row.state(),
        row.startedAt());
  }

  private static List<Theme> themes(List<String> order, List<FactJson> facts) {
    Map<String, List<FactJson>> byTheme = new LinkedHashMap<>();
    order.forEach(theme -> byTheme.put(theme, new ArrayList<>()));
    facts.forEach(fact ->
        byTheme.computeIfAbsent(fact.theme(), theme -> new ArrayList<>()).add(fact));
    return byTheme.entrySet().stream()
        .filter(each -> !each.getValue().isEmpty())
        .map(each -> new Theme(each.getKey(), List.copyOf(each.getValue())))
        .toList();
  }

  private static Participant participant(ParticipationJson shown) {
    var profile = shown.profile();
    return new Participant(
        shown.partnerId(), shown.state().name(), profile == null ? null : profile.name());
  }
}
