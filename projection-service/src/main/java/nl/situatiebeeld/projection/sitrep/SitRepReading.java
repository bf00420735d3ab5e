package nl.situatiebeeld.projection.sitrep;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.projection.picture.AccessJson;
import nl.situatiebeeld.projection.picture.Drawing;
import nl.situatiebeeld.projection.picture.Look;
import nl.situatiebeeld.projection.picture.PictureQuery;
import nl.situatiebeeld.projection.picture.SitRepJson;
import nl.situatiebeeld.projection.picture.SitRepLook;
import nl.situatiebeeld.projection.reading.IssuedCopy;
import nl.situatiebeeld.projection.reading.ItemRow;
import nl.situatiebeeld.projection.reading.Parameters;
import nl.situatiebeeld.projection.reading.ProjectionRefusal;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.reading.Span;
import nl.situatiebeeld.projection.visibility.Eyes;
import nl.situatiebeeld.projection.visibility.ItemKind;
import nl.situatiebeeld.projection.visibility.ItemVisibility;
import org.jspecify.annotations.Nullable;

/** Finds a SitRep that a caller may read and draws what it says. */
final class SitRepReading {

  private final Drawing drawing;
  private final Clock clock;

  SitRepReading(Drawing drawing, Clock clock) {
    this.drawing = drawing;
    this.clock = clock;
  }

  /**
   * Which SitRep, and whose copy.
   *
   * @param observedAt only one that had been issued by then (E1)
   */
  record Query(
      String situationId,
      String ref,
      @Nullable String as,
      @Nullable Profile profile,
      @Nullable Instant asOf,
      @Nullable Instant observedAt) {}

  /** Refuses who may not read SitReps of this situation. */
  Look mayLook(Reading reading, Caller caller, Query query) {
    return Look.atItems(
        reading, caller, query.situationId(), ItemKind.SITREP, null, query.asOf(), clock.instant());
  }

  /**
   * A SitRep that the caller may read.
   *
   * @param copyFor whose copy; null for what all recipients share
   * @param through the look at what it says
   */
  record Found(ItemRow sitRep, @Nullable String copyFor, Look through) {}

  Found find(Reading reading, Caller caller, Query query) {
    Look look = mayLook(reading, caller, query);
    ItemRow sitRep = found(reading, look, query);
    String recipient = recipient(look.own(), caller, sitRep, query.as());
    return new Found(sitRep, recipient, SitRepLook.through(reading, look, sitRep, recipient));
  }

  /** What is kept of it, if it was handed out before (A3). */
  Optional<IssuedCopy> kept(Reading reading, Found found) {
    Look through = found.through();
    Span place = Span.at(through.moment().sequence());
    reading.lookThrough(through.situation().id(), place, through.eyes(), false);
    String copyFor = found.copyFor();
    return reading.issuedCopy(
        found.sitRep().item().itemId(), copyFor == null ? IssuedCopies.SHARED : copyFor);
  }

  /** It as it is drawn from the views as they stood at its place. */
  SitRepDocument draw(Reading reading, Found found) {
    Look through = found.through();
    var picture = drawing.draw(
        reading, through, new PictureQuery(through.situation().id(), null, null, null, null));
    return SitRepDocument.of(
        SitRepJson.of(found.sitRep()), found.copyFor(), through.situation(), picture);
  }

  private static ItemRow found(Reading reading, Look look, Query query) {
    String id = look.situation().id();
    reading.lookThrough(id, Span.at(look.moment().sequence()), look.own(), false);
    List<ItemRow> rows = query.ref().startsWith("sitrep-")
        ? reading.itemStates(List.of(query.ref()))
        : reading.sitReps(
            null,
            query.profile(),
            Parameters.number("number", query.ref(), 1, 1, Integer.MAX_VALUE),
            Profile.values().length);
    List<ItemRow> seen = rows.stream()
        .filter(row -> row.item().kind() == ItemKind.SITREP)
        .filter(row -> ItemVisibility.mayRead(look.own(), row.view()))
        .filter(row -> query.observedAt() == null || !row.happenedAt().isAfter(query.observedAt()))
        .toList();
    if (seen.isEmpty()) {
      throw new RefusedException(
          CommonRefusal.NOT_FOUND, "Ask which SitReps there are for you, and take its id.");
    }
    if (seen.size() > 1) {
      throw new RefusedException(
          ProjectionRefusal.NUMBER_AMBIGUOUS, "Give the SitRep's id, or its 'profile' as well.");
    }
    return seen.getFirst();
  }

  // a partner has its own copy; who may look through others' eyes may ask for anyone's
  private static @Nullable String recipient(
      Eyes own, Caller caller, ItemRow sitRep, @Nullable String as) {
    boolean partner = own instanceof Eyes.Partner;
    if (partner && (as == null || as.equals(caller.organisation()))) {
      return caller.organisation();
    }
    if (as == null) {
      return null;
    }
    if (!AccessJson.mayLookAs(own)) {
      throw new RefusedException(
          ProjectionRefusal.EYES_NOT_YOURS, "Leave out 'as': you then see the copy for you.");
    }
    if (!sitRep.item().addressedTo().contains(as)) {
      throw new RefusedException(
          CommonRefusal.NOT_FOUND, "Ask for the copy of one of its recipients.");
    }
    return as;
  }
}
