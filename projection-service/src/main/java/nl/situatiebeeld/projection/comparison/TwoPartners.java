package nl.situatiebeeld.projection.comparison;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.situatiebeeld.projection.comparison.Knowledge.Knower;
import nl.situatiebeeld.projection.picture.Look;
import nl.situatiebeeld.projection.picture.PictureFacts;
import nl.situatiebeeld.projection.picture.SitRepLook;
import nl.situatiebeeld.projection.picture.Told;
import nl.situatiebeeld.projection.reading.FactRow;
import nl.situatiebeeld.projection.reading.ItemRow;
import nl.situatiebeeld.projection.reading.Place;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.reading.Span;
import nl.situatiebeeld.projection.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * When organisations first knew facts (E3): when a fact first stood in the picture that they had,
 * in whichever version; of a SitRep's recipient, when it was issued (V2).
 */
final class TwoPartners {

  private static final int MAX_SITREPS = 500;

  private final Reading reading;
  private final PictureFacts pictureFacts;
  private final Map<String, FactRow> all = new HashMap<>();
  private final Map<Long, Instant> recorded = new HashMap<>();

  /**
   * Compares.
   *
   * @param own the caller's look
   */
  TwoPartners(Reading reading, PictureFacts pictureFacts, Look own) {
    this.reading = reading;
    this.pictureFacts = pictureFacts;
    String id = own.situation().id();
    reading.lookThrough(id, Span.at(own.moment().sequence()), own.own(), true);
    for (FactRow row :
        pictureFacts.limited(reading.facts(null, null, null, pictureFacts.tooMany()))) {
      if (Visibility.mayKnow(own.own(), row.view())) {
        all.put(row.factId(), row);
      }
    }
  }

  /** An organisation, and the looks by which its knowledge is told. */
  record Looks(String organisation, Look live, Look shown) {}

  Knowledge compare(Looks partner, Looks other) {
    Map<String, Knower> one = known(partner);
    Map<String, Knower> two = known(other);
    Set<String> ids = new TreeSet<>(one.keySet());
    ids.addAll(two.keySet());
    List<Knowledge.Known> facts = new ArrayList<>();
    for (String fact : ids) {
      facts.add(compare(fact, partner, one.get(fact), other, two.get(fact)));
    }
    facts.sort(Comparator.comparing(TwoPartners::firstKnown).thenComparing(Knowledge.Known::fact));
    int never = (int) facts.stream().filter(f -> f.never() != null).count();
    return new Knowledge(
        partner.live().situation().id(),
        partner.live().moment().at(),
        partner.organisation(),
        other.organisation(),
        facts.size() - never,
        never,
        facts);
  }

  private static Instant firstKnown(Knowledge.Known known) {
    Instant a = known.partner().since();
    Instant b = known.other().since();
    if (a == null || b == null) {
      return a == null ? (b == null ? Instant.MAX : b) : a;
    }
    return a.isBefore(b) ? a : b;
  }

  private Knowledge.Known compare(
      String fact, Looks partner, @Nullable Knower one, Looks other, @Nullable Knower two) {
    Knower a = one == null ? new Knower(null, false) : one;
    Knower b = two == null ? new Knower(null, false) : two;
    Instant early = a.since();
    Instant late = b.since();
    FactRow row = all.get(fact);
    String statement = row == null ? null : row.content().statement();
    var status = row == null ? null : row.status();
    if (early == null || late == null) {
      String knew = early == null ? other.organisation() : partner.organisation();
      String never = early == null ? partner.organisation() : other.organisation();
      return new Knowledge.Known(fact, statement, status, a, b, knew, null, never);
    }
    long seconds = Duration.between(early, late).toSeconds();
    String first = early.equals(late)
        ? null
        : (early.isBefore(late) ? partner.organisation() : other.organisation());
    return new Knowledge.Known(fact, statement, status, a, b, first, Math.abs(seconds), null);
  }

  private Map<String, Knower> known(Looks who) {
    Set<String> now = pictureFacts.of(reading, who.shown(), PictureFacts.Query.ALL).stream()
        .map(FactRow::factId)
        .collect(Collectors.toSet());
    Map<String, Instant> since = new HashMap<>();
    lived(who.live(), all.keySet(), since);
    reported(who, since);
    Map<String, Knower> known = new HashMap<>();
    since.forEach((fact, moment) -> known.put(fact, new Knower(moment, now.contains(fact))));
    return known;
  }

  private void lived(Look look, Collection<String> ids, Map<String, Instant> since) {
    String id = look.situation().id();
    Map<String, NavigableMap<Long, Told.State>> told =
        Told.of(reading, id, look.periodsOfOther(reading), ids);
    told.forEach((fact, states) -> {
      Told.State first = states.firstEntry().getValue();
      long place = Math.max(first.row().from(), first.period().span().from());
      note(since, fact, recordedAt(id, place));
    });
  }

  // V2
  private void reported(Looks who, Map<String, Instant> since) {
    Look look = who.live();
    String id = look.situation().id();
    reading.lookThrough(id, Span.at(look.moment().sequence()), look.own(), false);
    List<ItemRow> issued = reading.sitReps(who.organisation(), null, null, MAX_SITREPS);
    for (ItemRow sitRep : issued) {
      Look through = SitRepLook.through(reading, look, sitRep, who.organisation());
      for (FactRow row : pictureFacts.of(reading, through, PictureFacts.Query.ALL)) {
        note(since, row.factId(), sitRep.begunAt());
      }
    }
  }

  private static void note(Map<String, Instant> since, String fact, Instant moment) {
    since.merge(fact, moment, (a, b) -> a.isBefore(b) ? a : b);
  }

  private Instant recordedAt(String id, long place) {
    return recorded.computeIfAbsent(
        place,
        sequence -> reading.placeOf(id, sequence).map(Place::recordedAt).orElse(Instant.MAX));
  }
}
