package nl.situatiebeeld.projection.reading;

import static nl.situatiebeeld.platform.security.Roles.EVALUATOR;
import static nl.situatiebeeld.platform.security.Roles.NATIONAL_CENTRE;
import static nl.situatiebeeld.platform.security.Roles.READER;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.participation.Rights;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.platform.security.Roles;
import nl.situatiebeeld.projection.visibility.Eyes;
import nl.situatiebeeld.projection.visibility.NoPicture;
import nl.situatiebeeld.projection.visibility.StandardRights;
import org.jspecify.annotations.Nullable;

/** Whose eyes a caller has in a situation at a moment, with the rights of that moment (E1). */
public final class Sight {

  private Sight() {}

  /** The caller's own eyes. */
  public static Eyes own(Reading reading, Caller caller, SituationRow situation, Moment moment) {
    ParticipationRow participation = reading
        .participation(situation.id(), caller.organisation(), moment.sequence())
        .orElse(null);
    return withDisclosures(
        reading,
        situation.id(),
        moment.sequence(),
        eyes(caller, situation, participation, moment.at()));
  }

  /**
   * Why a caller is not told of a situation: who has to do with it hears what is missing (V5), and
   * nothing else; to all others there is no such situation (S6).
   */
  public static RefusedException refusal(
      Reading reading, Caller caller, String situationId, Moment moment) {
    return reading
        .participation(situationId, caller.organisation(), moment.sequence())
        .filter(own -> own.state() != ParticipationState.NONE)
        .map(own -> partner(own, moment.at(), caller.subject()))
        .filter(Eyes.Nothing.class::isInstance)
        .map(eyes -> ((Eyes.Nothing) eyes).reason())
        .map(reason -> new RefusedException(reason, reason.advice()))
        .orElseGet(() -> new RefusedException(
            CommonRefusal.NOT_FOUND, "Check the situation's id and the moment."));
  }

  /** The profile with which an organisation takes part at a moment, if it does. */
  public static @Nullable Profile profile(
      Reading reading, String situationId, String organisation, Moment moment) {
    return reading
        .participation(situationId, organisation, moment.sequence())
        .map(ParticipationRow::profile)
        .orElse(null);
  }

  /** The caller's own eyes, without what was disclosed to it. */
  public static Eyes eyes(
      Caller caller, SituationRow situation, @Nullable ParticipationRow participation, Instant at) {
    Optional<NoPicture> barred = barred(caller);
    if (barred.isPresent()) {
      return new Eyes.Nothing(barred.get());
    }
    if (caller.has(EVALUATOR)) {
      return new Eyes.Everything();
    }
    return caller.isRegion()
        ? region(caller.organisation(), situation)
        : partner(participation, at, caller.subject());
  }

  /** What bars a caller from any picture, whatever the situation (V5). */
  public static Optional<NoPicture> barred(Caller caller) {
    if (caller.has(EVALUATOR)) {
      return Optional.empty();
    }
    if (caller.has(NATIONAL_CENTRE)) {
      return Optional.of(NoPicture.NATIONAL_CENTRE_OVERVIEW_ONLY);
    }
    return caller.has(READER) ? Optional.empty() : Optional.of(NoPicture.ROLE_MISSING);
  }

  /** The eyes of a region (V6). */
  public static Eyes region(String code, SituationRow situation) {
    if (situation.leadingRegion().equals(code)) {
      return new Eyes.Region(code, true);
    }
    return situation.regions().contains(code)
        ? new Eyes.Region(code, false)
        : new Eyes.Nothing(NoPicture.REGION_NOT_INVOLVED);
  }

  /**
   * The eyes of a partner (S3 to S5), without what was disclosed to it.
   *
   * @param person who looks; null when it does not matter, as for an evaluator
   */
  public static Eyes partner(
      @Nullable ParticipationRow participation, Instant at, @Nullable String person) {
    if (participation == null) {
      return new Eyes.Nothing(NoPicture.NO_PARTICIPATION);
    }
    return switch (participation.state()) {
      case NONE -> new Eyes.Nothing(NoPicture.NO_PARTICIPATION);
      case REQUESTED -> new Eyes.Nothing(NoPicture.PARTICIPATION_REQUESTED);
      case INVITED -> new Eyes.Nothing(NoPicture.PARTICIPATION_INVITED);
      case DETACHED -> new Eyes.Nothing(NoPicture.PARTICIPATION_DETACHED);
      case MONITORING, ACTIVE -> taking(participation, at, person);
    };
  }

  private static Eyes taking(ParticipationRow participation, Instant at, @Nullable String person) {
    Rights rights = participation.rights();
    if (rights == null) {
      return new Eyes.Nothing(NoPicture.NO_PARTICIPATION);
    }
    Instant until = participation.until();
    if (until != null && !at.isBefore(until)) {
      return new Eyes.Nothing(NoPicture.PARTICIPATION_ENDED);
    }
    if (rights.reading() == Rights.Reading.SITREP) {
      return new Eyes.Nothing(NoPicture.SITREP_ONLY); // V2
    }
    boolean seconded = participation.profile() != Profile.AD_HOC
        || person == null
        || person.equals(participation.secondedHin());
    if (!seconded) {
      return new Eyes.Nothing(NoPicture.NOT_THE_SECONDED_HIN); // S5
    }
    return new Eyes.Partner(
        participation.partnerId(),
        reading(participation, rights),
        rights.sourceData(),
        new HashSet<>(participation.themes()),
        participation.themesNamed(),
        Set.of(),
        until,
        participation.profile());
  }

  /**
   * The eyes in another situation of who has these here, as its own; the reading must look through
   * them. Who reads what was disclosed to it does so through one person, who is not known here.
   */
  public static Eyes elsewhere(Reading reading, Eyes own, String situationId, Moment moment) {
    return switch (own) {
      case Eyes.Everything e -> e;
      case Eyes.Region r ->
        reading
            .situation(situationId, moment.sequence())
            .map(there -> region(r.code(), there))
            .orElseGet(Sight::none);
      case Eyes.Partner p ->
        partner(
            reading
                .participation(situationId, p.organisation(), moment.sequence())
                .orElse(null),
            moment.at(),
            "");
      case Eyes.SitRep s -> none(); // a document shows what stood in its own situation
      case Eyes.Nothing n -> n;
    };
  }

  private static Eyes none() {
    return new Eyes.Nothing(NoPicture.NO_PARTICIPATION);
  }

  // V1: whatever the grant or a mandate says, who monitors reads what was verified
  private static Rights.Reading reading(ParticipationRow participation, Rights rights) {
    return switch (rights.reading()) {
      case LIVE, LIVE_THEMES ->
        participation.verifiedOnly() ? Rights.Reading.LIVE_VERIFIED : rights.reading();
      case LIVE_VERIFIED, SITREP, DISCLOSED -> rights.reading();
    };
  }

  /** Adds what was disclosed until a sequence, for who reads that way (V3). */
  public static Eyes withDisclosures(
      Reading reading, String situationId, long sequence, Eyes eyes) {
    if (!(eyes instanceof Eyes.Partner p) || p.reading() != Rights.Reading.DISCLOSED) {
      return eyes;
    }
    reading.lookThrough(situationId, Span.at(sequence), p, false);
    return new Eyes.Partner(
        p.organisation(),
        p.reading(),
        p.sourceData(),
        p.themes(),
        p.narrowed(),
        reading.disclosed(situationId, p.organisation(), sequence),
        p.until(),
        p.profile());
  }

  /**
   * The eyes of another, for who may look through them; the reading must have the caller's own.
   *
   * @param as a region's code, a profile's name or a partner's id
   */
  public static Eyes of(Reading reading, String as, SituationRow situation, Moment moment) {
    if (Roles.isRegion(as)) {
      return region(as, situation);
    }
    Optional<Profile> profile =
        Arrays.stream(Profile.values()).filter(p -> p.name().equals(as)).findFirst();
    if (profile.isPresent()) {
      return supposed(reading, profile.get(), situation, moment);
    }
    ParticipationRow participation =
        reading.participation(situation.id(), as, moment.sequence()).orElse(null);
    return withDisclosures(
        reading, situation.id(), moment.sequence(), partner(participation, moment.at(), null));
  }

  /** A supposed active partner of this profile: rights of one that takes part, or the usual. */
  private static Eyes supposed(
      Reading reading, Profile profile, SituationRow situation, Moment moment) {
    Optional<Rights> granted = reading.participations(situation.id(), moment.sequence()).stream()
        .filter(p -> p.profile() == profile && p.state() == ParticipationState.ACTIVE)
        .flatMap(p -> Optional.ofNullable(p.rights()).stream())
        .findFirst();
    Rights.Reading how = granted.map(Rights::reading).orElse(StandardRights.reading(profile));
    if (how == Rights.Reading.SITREP) {
      return new Eyes.Nothing(NoPicture.SITREP_ONLY);
    }
    return new Eyes.Partner(
        "",
        how,
        granted.map(Rights::sourceData).orElse(StandardRights.sourceData(profile)),
        new HashSet<>(situation.themes()),
        false,
        Set.of(),
        null,
        profile);
  }
}
