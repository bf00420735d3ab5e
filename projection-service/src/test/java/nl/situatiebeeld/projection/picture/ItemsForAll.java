package nl.situatiebeeld.projection.picture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.Audience;
import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.contracts.alert.AlertCause;
import nl.situatiebeeld.contracts.alert.AlertChannel;
import nl.situatiebeeld.contracts.alert.AlertEvent.AlertRaised;
import nl.situatiebeeld.contracts.alert.AlertKind;
import nl.situatiebeeld.contracts.alert.Overview;
import nl.situatiebeeld.contracts.attachment.AttachmentEvent.AttachmentAdded;
import nl.situatiebeeld.contracts.decision.ActionEvent.ActionAssigned;
import nl.situatiebeeld.contracts.decision.DecisionEvent.DecisionRecorded;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.request.Addressee;
import nl.situatiebeeld.contracts.request.InformationRequestEvent.InformationRequested;
import nl.situatiebeeld.contracts.signal.SignalEvent.SignalRaised;
import nl.situatiebeeld.contracts.sitrep.ScheduleMode;
import nl.situatiebeeld.contracts.sitrep.SitRepEvent.SitRepIssued;
import nl.situatiebeeld.contracts.sitrep.SitRepEvent.SitRepScheduleSet;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.visibility.ItemKind;

/**
 * A situation with a partner of each profile in each state, and an item of each kind addressed to
 * each of them, of a theme that none was granted where the kind has one.
 */
final class ItemsForAll {

  /** All kinds but mandates, which are made of participations and not addressed to one. */
  static final Set<ItemKind> KINDS = EnumSet.complementOf(EnumSet.of(ItemKind.MANDATE));

  /** Items for more than one: in the order of the table's columns. */
  static final List<String> GENERAL =
      List.of("readers", "readers-meteo", "readers-traffic", "regions", "koppel");

  private final Story story =
      Story.begins(Instant.parse("2026-03-01T10:00:00Z")).opened();
  private final List<String> addressees = new ArrayList<>(List.of("VR24", "VR23"));

  ItemsForAll() {
    story.reported("a", "as it is", fact -> fact.of("bron"));
    for (Profile profile : Profile.values()) {
      for (ParticipationState state : ParticipationState.values()) {
        String partner = organisation(profile.name(), state.name());
        addressees.add(partner);
        brought(partner, profile, state);
      }
    }
    for (Profile profile : List.of(Profile.KERN, Profile.STRUCTUREEL, Profile.STANDBY)) {
      String partner = organisation(profile.name(), "WHOLE");
      addressees.add(partner);
      story.granted(partner, profile, ParticipationState.ACTIVE);
    }
    addressees.forEach(to -> KINDS.forEach(kind -> story.happens(item(kind, to))));
    general();
    for (Profile profile : Profile.values()) {
      story.detached(organisation(profile.name(), ParticipationState.DETACHED.name()));
    }
  }

  Story story() {
    return story;
  }

  List<String> addressees() {
    return addressees;
  }

  static String organisation(String profile, String state) {
    return (profile + "-" + state).toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The id of the item of this kind that is addressed to an organisation. */
  static String id(ItemKind kind, String to) {
    return kind.path() + " to " + to;
  }

  private void brought(String partner, Profile profile, ParticipationState state) {
    switch (state) {
      case NONE -> {}
      case REQUESTED -> story.requested(partner);
      case INVITED -> story.invited(partner);
      case MONITORING, ACTIVE -> story.granted(partner, profile, state, "meteo");
      case DETACHED -> story.granted(partner, profile, ParticipationState.ACTIVE, "meteo");
    }
  }

  private void general() {
    story.happens(decision("readers", Audience.READERS, List.of()));
    story.happens(request("readers-meteo", "iemand", "meteo", Audience.READERS));
    story.happens(request("readers-traffic", "iemand", "traffic", Audience.READERS));
    story.happens(request("regions", "iemand", "meteo", Audience.REGIONS));
    story.happens(schedule("koppel", Profile.KOPPEL, List.of()));
  }

  private DomainEvent item(ItemKind kind, String to) {
    String id = id(kind, to);
    String situation = story.situation();
    Actor by = new Actor(to, "reporter");
    return switch (kind) {
      case SIGNAL ->
        new SignalRaised(situation, id, story.id("a"), 1, "bron", to, "wrong", null, by);
      case INFORMATION_REQUEST -> request(id, to, "traffic", Audience.ADDRESSED);
      case DECISION -> decision(id, Audience.ADDRESSED, List.of(to));
      case ACTION ->
        new ActionAssigned(
            situation,
            id,
            "do",
            to,
            story.clock(),
            null,
            List.of(),
            Audience.ADDRESSED,
            List.of(),
            List.of(),
            Story.LEADING);
      case SITREP ->
        new SitRepIssued(
            situation, id, 1, Profile.KERN, List.of(to), "t", "s", null, null, Story.LEADING);
      case SITREP_SCHEDULE -> schedule(id, Profile.KERN, List.of(to));
      case ALERT -> alert(id, to, AlertKind.ALERT);
      case CALL_OUT -> alert(id, to, AlertKind.CALL_OUT);
      case MANDATE -> throw new IllegalArgumentException("made of participations");
      case ATTACHMENT ->
        new AttachmentAdded(
            situation,
            id,
            "a".repeat(64),
            "image/png",
            1,
            "foto.png",
            Sensitivity.SHARED,
            List.of(),
            by);
    };
  }

  private DomainEvent request(String id, String to, String theme, Audience audience) {
    return new InformationRequested(
        story.situation(),
        id,
        new Addressee(to, null),
        "how?",
        theme,
        story.clock().plusSeconds(60),
        audience,
        Story.LEADING);
  }

  private DomainEvent decision(String id, Audience audience, List<String> to) {
    return new DecisionRecorded(
        story.situation(),
        id,
        "ROT",
        "so",
        story.clock(),
        List.of(),
        audience,
        to,
        List.of(),
        Story.LEADING);
  }

  private DomainEvent schedule(String id, Profile profile, List<String> to) {
    return new SitRepScheduleSet(
        story.situation(),
        id,
        profile,
        to,
        story.clock().plusSeconds(60),
        60,
        ScheduleMode.AUTOMATIC,
        15,
        Story.LEADING);
  }

  private DomainEvent alert(String id, String to, AlertKind kind) {
    return new AlertRaised(
        story.situation(),
        id,
        to,
        kind,
        AlertCause.SITUATION_OPENED,
        "task",
        "agreement",
        null,
        false,
        new Overview("Hoog", SituationKind.INCIDENT, "VR24", 2, false, null, story.clock()),
        List.of(AlertChannel.KAFKA),
        new Actor("situatiebeeld", "clock"));
  }
}
