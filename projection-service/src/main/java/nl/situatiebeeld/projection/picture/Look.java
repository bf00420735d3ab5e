package nl.situatiebeeld.projection.picture;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.projection.reading.ItemRow;
import nl.situatiebeeld.projection.reading.Moment;
import nl.situatiebeeld.projection.reading.Period;
import nl.situatiebeeld.projection.reading.Place;
import nl.situatiebeeld.projection.reading.ProjectionRefusal;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.reading.Sight;
import nl.situatiebeeld.projection.reading.SightOverTime;
import nl.situatiebeeld.projection.reading.SituationRow;
import nl.situatiebeeld.projection.reading.Span;
import nl.situatiebeeld.projection.reading.Whose;
import nl.situatiebeeld.projection.visibility.Eyes;
import nl.situatiebeeld.projection.visibility.ItemKind;
import nl.situatiebeeld.projection.visibility.ItemVisibility;
import org.jspecify.annotations.Nullable;

/**
 * A caller looking at a situation at a moment.
 *
 * @param own the caller's own eyes
 * @param eyes those it looks through; its own, or another's
 * @param sitRep the SitRep at whose place it looks, if any
 * @param whose who looks, and through whose eyes
 */
public record Look(
    SituationRow situation,
    Moment moment,
    Eyes own,
    Eyes eyes,
    Optional<ItemRow> sitRep,
    Whose whose) {

  /** A look that goes through no SitRep. */
  Look(SituationRow situation, Moment moment, Eyes own, Eyes eyes, Whose whose) {
    this(situation, moment, own, eyes, Optional.empty(), whose);
  }

  /** The place in the stream at which is looked. */
  public Place place() {
    return new Place(moment.sequence(), moment.recordedAt());
  }

  /** The same look through the caller's own eyes. */
  Look throughOwn() {
    return new Look(situation, moment, own, own, Whose.own(whose.caller()));
  }

  /** What these eyes saw until this look, each with the rights that they had then (E1). */
  public List<Period> periods(Reading reading) {
    return periods(reading, place());
  }

  /** What these eyes saw until a place; looks anew through the caller's own. */
  List<Period> periods(Reading reading, Place until) {
    String as = whose.as();
    return switch (eyes) {
      case Eyes.Nothing n -> List.of();
      case Eyes.SitRep s -> List.of(new Period(Span.at(moment.sequence()), s)); // V2
      case Eyes.Partner p
      when p.organisation().isEmpty() ->
        List.of(new Period(new Span(1, until.sequence()), p)); // supposed
      case Eyes.Partner p -> periods(reading, as, until);
      case Eyes.Region r -> periods(reading, as, until);
      case Eyes.Everything e -> periods(reading, as, until);
    };
  }

  /**
   * What the organisation that is looked through saw until this look, whatever it sees now; nothing
   * when none is.
   */
  public List<Period> periodsOfOther(Reading reading) {
    String as = whose.as();
    return as == null ? List.of() : periods(reading, as, place());
  }

  private List<Period> periods(Reading reading, @Nullable String as, Place until) {
    if (as == null) {
      return SightOverTime.of(reading, whose.caller(), situation.id(), until);
    }
    reading.lookThrough(situation.id(), Span.at(moment.sequence()), own, false);
    return SightOverTime.of(reading, as, situation.id(), until);
  }

  /**
   * Finds out who looks, and whether it may.
   *
   * @throws RefusedException when there is no such situation for this caller (404), it sees no
   *     picture (403, naming what is missing), or may not look through the eyes of others (403)
   */
  public static Look at(
      Reading reading,
      Caller caller,
      String situationId,
      @Nullable String as,
      @Nullable Instant asOf,
      Instant now) {
    Moment moment = Moment.of(reading, situationId, asOf, now).orElseThrow(Look::nothingHere);
    SituationRow situation = reading
        .situation(situationId, moment.sequence())
        .orElseThrow(() -> Sight.refusal(reading, caller, situationId, moment));
    Eyes own = Sight.own(reading, caller, situation, moment);
    if (own instanceof Eyes.Nothing nothing) {
      throw new RefusedException(nothing.reason(), nothing.reason().advice());
    }
    if (as == null) {
      return new Look(situation, moment, own, own, Whose.own(caller));
    }
    if (!AccessJson.mayLookAs(own)) {
      throw new RefusedException(
          ProjectionRefusal.EYES_NOT_YOURS, "Leave out 'as': you then see your own picture.");
    }
    reading.lookThrough(situationId, Span.at(moment.sequence()), own, false);
    return new Look(
        situation, moment, own, Sight.of(reading, as, situation, moment), new Whose(caller, as));
  }

  /**
   * The same for one kind of items, some of which reach partners that see no picture.
   *
   * @throws RefusedException as for the picture, unless items of this kind may reach the caller
   */
  public static Look atItems(
      Reading reading,
      Caller caller,
      String situationId,
      ItemKind kind,
      @Nullable String as,
      @Nullable Instant asOf,
      Instant now) {
    Moment moment = Moment.of(reading, situationId, asOf, now).orElseThrow(Look::nothingHere);
    SituationRow situation = reading
        .situation(situationId, moment.sequence())
        .or(() -> reading.lastSeen(situationId, moment))
        .orElseThrow(() -> Sight.refusal(reading, caller, situationId, moment));
    Eyes picture = Sight.own(reading, caller, situation, moment);
    Eyes own = ItemVisibility.forKind(
        picture,
        caller.organisation(),
        Sight.profile(reading, situationId, caller.organisation(), moment),
        kind);
    if (own.equals(picture)) {
      Look look = at(reading, caller, situationId, as, asOf, now);
      String whose = as == null ? "" : as;
      return new Look(
          situation,
          moment,
          own,
          ItemVisibility.forKind(
              look.eyes(), whose, Sight.profile(reading, situationId, whose, moment), kind),
          new Whose(caller, as));
    }
    if (as != null) {
      throw new RefusedException(
          ProjectionRefusal.EYES_NOT_YOURS, "Leave out 'as': you then see what is for you.");
    }
    return new Look(situation, moment, own, own, Whose.own(caller));
  }

  /** Through whose eyes the same query would have looked after an earlier event, if any. */
  public static Optional<Eyes> eyesAt(
      Reading reading, Caller caller, PictureQuery query, Moment then) {
    return reading.situation(query.situationId(), then.sequence()).map(situation -> {
      Eyes own = Sight.own(reading, caller, situation, then);
      String as = query.as();
      if (as == null || !AccessJson.mayLookAs(own)) {
        return own;
      }
      Span place = Span.at(then.sequence());
      reading.lookThrough(query.situationId(), place, own, false);
      return Sight.of(reading, as, situation, then);
    });
  }

  static RefusedException nothingHere() {
    return new RefusedException(
        CommonRefusal.NOT_FOUND, "Check the situation's id and the moment.");
  }

  /** Why these eyes see nothing, if they do not. */
  Optional<Picture.Explanation> explanation() {
    return eyes instanceof Eyes.Nothing nothing
        ? Optional.of(
            new Picture.Explanation(nothing.reason().slug(), nothing.reason().title()))
        : Optional.empty();
  }
}
