package nl.situatiebeeld.projection.picture;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.participation.Rights;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.projection.reading.ItemRow;
import nl.situatiebeeld.projection.reading.Moment;
import nl.situatiebeeld.projection.reading.ParticipationRow;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.reading.Sight;
import nl.situatiebeeld.projection.reading.SituationRow;
import nl.situatiebeeld.projection.reading.Span;
import nl.situatiebeeld.projection.reading.Whose;
import nl.situatiebeeld.projection.visibility.Eyes;
import nl.situatiebeeld.projection.visibility.ItemKind;
import nl.situatiebeeld.projection.visibility.ItemVisibility;
import nl.situatiebeeld.projection.visibility.NoPicture;
import nl.situatiebeeld.projection.visibility.StandardRights;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a situation as a SitRep tells it: at its own place in the stream, with the rights that
 * its recipients had there (A3, V2). The only place where such eyes are made.
 */
public final class SitRepLook {

  private SitRepLook() {}

  /**
   * The live look, or for eyes that know SitReps only the last one issued to them by the asked
   * moment (V2).
   *
   * @throws nl.situatiebeeld.platform.problem.RefusedException as {@link Look#at}; so for a KOPPEL
   *     partner to which none was issued
   */
  public static Look orLive(Reading reading, Caller caller, PictureQuery query, Instant now) {
    Optional<Look> last =
        query.as() == null ? lastOfOwn(reading, caller, query, now) : Optional.empty();
    return last.orElseGet(() -> {
      Look live = Look.at(reading, caller, query.situationId(), query.as(), query.asOf(), now);
      return query.as() == null ? live : lastOf(reading, live, query.as()).orElse(live);
    });
  }

  private static Optional<Look> lastOfOwn(
      Reading reading, Caller caller, PictureQuery query, Instant now) {
    String id = query.situationId();
    Moment moment = Moment.of(reading, id, query.asOf(), now).orElseThrow(Look::nothingHere);
    SituationRow situation = reading
        .situation(id, moment.sequence())
        .orElseThrow(() -> Sight.refusal(reading, caller, id, moment));
    Eyes own = Sight.own(reading, caller, situation, moment);
    if (!sitRepOnly(own)) {
      return Optional.empty();
    }
    String organisation = caller.organisation();
    Eyes listing = ItemVisibility.forKind(own, organisation, null, ItemKind.SITREP);
    Look look = new Look(situation, moment, listing, listing, Whose.own(caller));
    reading.lookThrough(id, Span.at(moment.sequence()), listing, false);
    return reading.sitReps(organisation, null, null, 1).stream()
        .findFirst()
        .map(sitRep -> through(reading, look, sitRep, organisation))
        .map(l -> new Look(l.situation(), l.moment(), l.eyes(), l.eyes(), l.sitRep(), l.whose()));
  }

  // a supposed KOPPEL partner knows what all recipients of the last one know
  private static Optional<Look> lastOf(Reading reading, Look live, String as) {
    if (!sitRepOnly(live.eyes())) {
      return Optional.empty();
    }
    Profile profile = Arrays.stream(Profile.values())
        .filter(p -> p.name().equals(as))
        .findFirst()
        .orElse(null);
    String recipient = profile == null ? as : null;
    reading.lookThrough(
        live.situation().id(), Span.at(live.moment().sequence()), live.own(), false);
    return reading.sitReps(recipient, profile, null, 1).stream()
        .findFirst()
        .map(sitRep -> through(reading, live, sitRep, recipient));
  }

  private static boolean sitRepOnly(Eyes eyes) {
    return eyes instanceof Eyes.Nothing nothing && nothing.reason() == NoPicture.SITREP_ONLY;
  }

  /**
   * The look at a SitRep that is seen in an earlier look.
   *
   * @param recipient whose copy; null for what all recipients may know
   */
  public static Look through(
      Reading reading, Look from, ItemRow sitRep, @Nullable String recipient) {
    String id = from.situation().id();
    long place = sitRep.begunSequence();
    SituationRow situation = reading.situation(id, place).orElseThrow(Look::nothingHere);
    Moment moment = new Moment(place, sitRep.begunAt(), sitRep.begunAt());
    reading.lookThrough(id, Span.at(place), from.own(), false);
    List<String> recipients = recipient == null ? sitRep.item().addressedTo() : List.of(recipient);
    List<ParticipationRow> granted = reading.participations(id, place).stream()
        .filter(p -> recipients.contains(p.partnerId()))
        .toList();
    Eyes eyes = recipients.isEmpty()
        ? supposed(sitRep, situation)
        : shared(granted, recipient == null ? "" : recipient);
    return new Look(situation, moment, from.own(), eyes, Optional.of(sitRep), from.whose());
  }

  // what one of them may not know, the copy for all does not hold: it can be passed on to each
  private static Eyes shared(List<ParticipationRow> granted, String organisation) {
    Set<String> themes = new HashSet<>();
    boolean first = true;
    boolean verifiedOnly = false;
    boolean sourceData = !granted.isEmpty();
    boolean narrowed = granted.isEmpty(); // V5
    for (ParticipationRow row : granted) {
      if (first) {
        themes.addAll(row.themes());
        first = false;
      }
      themes.retainAll(row.themes());
      Rights rights = row.rights();
      verifiedOnly |= row.verifiedOnly(); // V1, S8
      narrowed |= row.themesNamed(); // V1
      sourceData &= rights != null && rights.sourceData(); // V4
    }
    return new Eyes.SitRep(organisation, verifiedOnly, sourceData, themes, narrowed);
  }

  private static Eyes supposed(ItemRow sitRep, SituationRow situation) {
    Profile profile =
        Profile.valueOf(Objects.requireNonNull(SitRepJson.of(sitRep).profile()));
    return new Eyes.SitRep(
        "",
        profile == Profile.STANDBY,
        StandardRights.sourceData(profile),
        new HashSet<>(situation.themes()),
        false);
  }
}
