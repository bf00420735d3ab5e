package nl.situatiebeeld.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.contracts.EventCatalogue;
import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.contracts.participation.ParticipationEvent;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.participation.Rights;
import nl.situatiebeeld.contracts.sitrep.SitRepEvent;
import nl.situatiebeeld.contracts.situation.SituationEvent;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.platform.bus.PublishedEvent;
import org.jspecify.annotations.Nullable;

/** What happens in one situation, told event by event; reads as a story and gives the events. */
public final class Story {

  public static final Actor LEADING = new Actor("VR24", "information-manager");
  public static final List<String> THEMES =
      List.of("incident", "meteo", "traffic", "infrastructure");

  private final String situation;
  private final List<PublishedEvent> events = new ArrayList<>();
  private Instant clock;
  private @Nullable Instant until;
  private boolean endsDisclosures;

  private Story(String situation, Instant begin) {
    this.situation = situation;
    this.clock = begin;
  }

  /** A new situation that begins to be recorded at this moment. */
  public static Story begins(Instant at) {
    return new Story("situation-" + UUID.randomUUID(), at);
  }

  public String situation() {
    return situation;
  }

  /** All events until now. */
  public List<PublishedEvent> events() {
    return List.copyOf(events);
  }

  /** Events that were not taken before. */
  public List<PublishedEvent> since(int count) {
    return List.copyOf(events.subList(count, events.size()));
  }

  public Instant clock() {
    return clock;
  }

  public String lastEventId() {
    return events.getLast().id();
  }

  /** Time passes. */
  public Story seconds(long seconds) {
    clock = clock.plusSeconds(seconds);
    return this;
  }

  /** Anything. */
  public Story happens(DomainEvent event) {
    String name = EventCatalogue.nameOf(event.getClass());
    events.add(new PublishedEvent(
        UUID.randomUUID().toString(),
        event.streamId(),
        events.size() + 1L,
        clock,
        name,
        EventCatalogue.revisionOf(event.getClass()),
        event.streamId(),
        "0".repeat(64),
        event));
    return this;
  }

  public Story opened() {
    return opened(SituationKind.INCIDENT, false);
  }

  public Story opened(SituationKind kind, boolean reconstruction) {
    return happens(new SituationEvent.SituationOpened(
        situation,
        kind,
        "High water",
        "VR24",
        List.of("VR23"),
        clock,
        null,
        THEMES,
        reconstruction,
        LEADING));
  }

  /** A fact of KERN partner waterschap-limburg, shared, on meteo. */
  public Story reported(String fact, String statement) {
    return reported(fact, statement, c -> c);
  }

  public Story reported(String fact, String statement, UnaryOperator<FactDraft> how) {
    FactDraft facts = how.apply(new FactDraft(statement, clock));
    return happens(new FactEvent.FactReported(
        situation, id(fact), 1, facts.owner(), facts.content(), by(facts.owner())));
  }

  public Story proposed(String fact, String statement, UnaryOperator<FactDraft> how) {
    FactDraft facts = how.apply(new FactDraft(statement, clock));
    return happens(new FactEvent.FactProposed(
        situation, id(fact), 1, facts.owner(), facts.content(), by(facts.owner())));
  }

  public Story updated(String fact, int version, String statement, boolean lapsed) {
    FactDraft facts = new FactDraft(statement, clock);
    return happens(new FactEvent.FactUpdated(
        situation, id(fact), version, facts.content(), lapsed, by(facts.owner())));
  }

  /** The fact anew, with other labels. */
  public Story updated(String fact, int version, String statement, UnaryOperator<FactDraft> how) {
    FactDraft facts = how.apply(new FactDraft(statement, clock));
    return happens(new FactEvent.FactUpdated(
        situation, id(fact), version, facts.content(), false, by(facts.owner())));
  }

  public Story verified(String fact) {
    return happens(
        new FactEvent.FactVerified(situation, id(fact), 1, "seen on site", null, true, LEADING));
  }

  public Story verifiedByItsOwner(String fact) {
    return happens(new FactEvent.FactVerified(
        situation, id(fact), 1, "measured", null, false, by("waterschap-limburg")));
  }

  public Story confirmed(String fact, String by) {
    return happens(new FactEvent.FactConfirmed(situation, id(fact), 1, "also seen", by(by)));
  }

  public Story disputed(String fact, String by) {
    return happens(new FactEvent.FactDisputed(situation, id(fact), 1, "not so", null, by(by)));
  }

  public Story retracted(String fact) {
    return happens(
        new FactEvent.FactRetracted(situation, id(fact), 1, "a mistake", by("waterschap-limburg")));
  }

  /** The one fact is an effect of the other. */
  public Story linked(String effect, String cause) {
    return happens(
        new FactEvent.FactEffectLinked(situation, id(effect), 1, id(cause), "therefore", LEADING));
  }

  public Story unlinked(String effect, String cause) {
    return happens(
        new FactEvent.FactEffectUnlinked(situation, id(effect), 1, id(cause), "not so", LEADING));
  }

  /** Someone disputes the fact and names what says otherwise. */
  public Story contradicted(String fact, String by, String other) {
    return happens(new FactEvent.FactDisputed(situation, id(fact), 1, "not so", id(other), by(by)));
  }

  /** The neighbouring region takes the first version of a fact into its own picture. */
  public Story adopted(String fact, String origin, UnaryOperator<FactDraft> how) {
    FactDraft facts = how.apply(new FactDraft("adopted", clock)).of("VR23");
    return happens(new FactEvent.FactAdopted(
        situation,
        id(fact),
        1,
        "VR23",
        facts.content(),
        id(origin),
        1,
        "decisive for us",
        by("VR23")));
  }

  /** The leading region takes the first version of another situation's fact into its picture. */
  public Story adoptedFrom(Story there, String origin, String fact, String statement) {
    FactDraft facts = new FactDraft(statement, clock).of("VR24");
    return happens(new FactEvent.FactAdopted(
        situation,
        id(fact),
        1,
        "VR24",
        facts.content(),
        there.id(origin),
        1,
        "decisive for us",
        LEADING));
  }

  /** A copy follows the label of a fact that is narrowed in another situation. */
  public Story narrowed(String fact, Story there, String origin) {
    return happens(new FactEvent.FactNarrowed(
        situation,
        id(fact),
        1,
        Sensitivity.RESTRICTED,
        java.util.List.of("waterschap-limburg", "VR24"),
        there.id(origin),
        new Actor("situatiebeeld", "clock")));
  }

  public Story accepted(String fact) {
    return happens(new FactEvent.FactAccepted(situation, id(fact), 1, null, LEADING));
  }

  public Story disclosed(String fact, String partner) {
    return happens(
        new FactEvent.FactDisclosed(situation, id(fact), 1, partner, "needs it", LEADING));
  }

  /** The next grant ends by itself at this moment. */
  public Story nextUntil(Instant moment) {
    until = moment;
    return this;
  }

  /** The next grant changes the agreement, the profile or the HIN (V3). */
  public Story nextEndsDisclosures() {
    endsDisclosures = true;
    return this;
  }

  public Story granted(
      String partner, Profile profile, ParticipationState state, String... themes) {
    Instant end = until;
    until = null;
    boolean disclosuresEnd = endsDisclosures;
    endsDisclosures = false;
    return happens(new ParticipationEvent.ParticipationGranted(
        situation,
        partner,
        state,
        "task",
        "agreement-" + partner,
        profile,
        rights(profile, state),
        themes.length == 0 ? THEMES : Arrays.asList(themes),
        themes.length > 0,
        end,
        profile == Profile.AD_HOC ? "only this" : null,
        profile == Profile.AD_HOC ? "adhoc" : null,
        null,
        disclosuresEnd,
        "VR24",
        "has a task",
        LEADING));
  }

  public Story changeAnnounced(String partner, @Nullable String successor, Profile profile) {
    return happens(new ParticipationEvent.ParticipationChangeAnnounced(
        situation,
        partner,
        "agreement-" + partner,
        successor,
        successor == null ? null : profile,
        clock.plusSeconds(3_600),
        "the agreement ends",
        new Actor("situatiebeeld", "clock")));
  }

  public Story renamed(String name) {
    return happens(new SituationEvent.SituationRenamed(situation, name, "known by this", LEADING));
  }

  public Story rescoped(Geometry area, String theme) {
    List<String> themes = new ArrayList<>(THEMES);
    themes.add(theme);
    return happens(
        new SituationEvent.SituationRescoped(situation, area, themes, "it rises", LEADING));
  }

  public Story released(String region) {
    return happens(
        new SituationEvent.RegionReleased(situation, region, "nothing to do there", LEADING));
  }

  public Story requested(String partner) {
    return happens(new ParticipationEvent.ParticipationRequested(
        situation, partner, null, "may have a role", by(partner)));
  }

  public Story invited(String partner) {
    return happens(new ParticipationEvent.ParticipationInvited(
        situation, partner, null, "may have a role", LEADING));
  }

  public Story detached(String partner) {
    return happens(
        new ParticipationEvent.ParticipationDetached(situation, partner, "done", LEADING));
  }

  public Story handedOver(String from, String to) {
    return happens(new SituationEvent.LeadershipHandedOver(
        situation, from, to, "moved", "both regions", LEADING));
  }

  /** A SitRep for a profile, to these partners. */
  public Story sitRep(int number, Profile profile, String... recipients) {
    return happens(new SitRepEvent.SitRepIssued(
        situation,
        sitRepId(profile, number),
        number,
        profile,
        List.of(recipients),
        "Stand " + number,
        "Kort: <b>" + number + "</b>",
        null,
        null,
        LEADING));
  }

  /** Id of a SitRep in this story. */
  public String sitRepId(Profile profile, int number) {
    return "sitrep-" + profile.name().toLowerCase(java.util.Locale.ROOT) + number
        + situation.substring(situation.length() - 12);
  }

  /** Id of a fact in this story. */
  public String id(String fact) {
    return "fact-" + fact + "-" + situation.substring(situation.length() - 12);
  }

  /** What the story calls the fact with this id. */
  public static String nameOf(String id) {
    return id.substring(5, id.indexOf('-', 5));
  }

  static Actor by(String organisation) {
    return new Actor(organisation, "reporter");
  }

  /** Rights as situation-service records them (Table 1). */
  public static Rights rights(Profile profile, ParticipationState state) {
    return switch (profile) {
      case KERN -> rights(Rights.Reading.LIVE, true);
      case STRUCTUREEL -> rights(Rights.Reading.LIVE, false);
      case KOPPEL -> rights(Rights.Reading.SITREP, false);
      case STANDBY ->
        rights(
            state == ParticipationState.ACTIVE
                ? Rights.Reading.LIVE_THEMES
                : Rights.Reading.LIVE_VERIFIED,
            false);
      case AD_HOC -> rights(Rights.Reading.DISCLOSED, false);
    };
  }

  private static Rights rights(Rights.Reading reading, boolean kern) {
    return new Rights(
        kern,
        reading,
        kern,
        Rights.Reporting.NONE,
        false,
        false,
        false,
        false,
        Rights.Signalling.DIRECT,
        false);
  }
}
