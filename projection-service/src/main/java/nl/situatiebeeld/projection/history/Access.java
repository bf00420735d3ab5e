package nl.situatiebeeld.projection.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.platform.security.Roles;
import nl.situatiebeeld.projection.picture.Look;
import nl.situatiebeeld.projection.picture.PictureQuery;
import nl.situatiebeeld.projection.picture.SitRepLook;
import nl.situatiebeeld.projection.reading.EventRow;
import nl.situatiebeeld.projection.reading.FactRow;
import nl.situatiebeeld.projection.reading.ParticipationRow;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.reading.Sight;
import nl.situatiebeeld.projection.reading.SituationRow;
import nl.situatiebeeld.projection.reading.Span;
import nl.situatiebeeld.projection.visibility.Eyes;
import nl.situatiebeeld.projection.visibility.Ground;
import nl.situatiebeeld.projection.visibility.Judgement;
import nl.situatiebeeld.projection.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** Proves who saw which fact, for who may look through the eyes of others. */
public final class Access {

  private Access() {}

  /**
   * Whether an organisation saw a fact, and why.
   *
   * @throws nl.situatiebeeld.platform.problem.RefusedException as {@link Look#at}
   */
  public static AccessProof of(
      Reading reading,
      Caller caller,
      String situationId,
      String fact,
      String partner,
      @Nullable Instant asOf,
      Instant now) {
    Look live = Look.at(reading, caller, situationId, partner, asOf, now);
    PictureQuery query = new PictureQuery(situationId, partner, asOf, null, null);
    Look look = SitRepLook.orLive(reading, caller, query, now);
    reading.lookThrough(situationId, place(look), live.own(), true);
    FactRow row = reading.states(List.of(fact)).stream().findFirst().orElse(null);
    Judgement judgement = row == null
        ? Judgement.lacking(Ground.NOT_RECORDED)
        : Visibility.judgeStanding(look.eyes(), row.view());
    Ground by = judgement.by();
    return new AccessProof(
        fact,
        situationId,
        partner,
        live.moment().at(),
        judgement.allowed(),
        judgement.allowed() && by != null ? AccessProof.Rule.of(by, look.eyes()) : null,
        judgement.lacking().stream()
            .map(each -> AccessProof.Rule.of(each, look.eyes()))
            .toList(),
        grant(reading, live, partner).orElse(null),
        disclosure(reading, look, fact, partner).orElse(null),
        look.sitRep()
            .flatMap(issued -> reading.event(situationId, issued.begunSequence()))
            .orElse(null),
        row == null ? null : then(reading, situationId, row));
  }

  private static Span place(Look look) {
    return Span.at(look.moment().sequence());
  }

  private static AccessProof.Then then(Reading reading, String situationId, FactRow row) {
    return new AccessProof.Then(
        row.version(),
        row.status(),
        row.owner(),
        row.content().theme(),
        row.content().sensitivity(),
        reading.event(situationId, row.from()).orElse(null));
  }

  /** The event since which the organisation has had the rights that it had then. */
  private static Optional<EventRow> grant(Reading reading, Look look, String partner) {
    reading.lookThrough(look.situation().id(), place(look), look.own(), false);
    Optional<Long> since = Roles.isRegion(partner)
        ? since(reading, look, partner)
        : rightsSince(reading, look, partner);
    return since.flatMap(sequence -> reading.event(look.situation().id(), sequence));
  }

  private static Optional<Long> rightsSince(Reading reading, Look look, String partner) {
    ParticipationRow first = null;
    for (ParticipationRow row : reading.participationOverTime(look.situation().id(), partner)) {
      boolean known = row.from() <= look.moment().sequence();
      if (known && (first == null || !first.sameRights(row))) {
        first = row;
      }
    }
    return Optional.ofNullable(first).map(ParticipationRow::from);
  }

  private static Optional<Long> since(Reading reading, Look look, String region) {
    Eyes eyes = null;
    Long since = null;
    for (SituationRow row : reading.situationOverTime(look.situation().id())) {
      Eyes then = Sight.region(region, row);
      if (row.from() <= look.moment().sequence() && !then.equals(eyes)) {
        eyes = then;
        since = row.from();
      }
    }
    return Optional.ofNullable(since);
  }

  private static Optional<EventRow> disclosure(
      Reading reading, Look look, String fact, String partner) {
    String id = look.situation().id();
    reading.lookThrough(id, place(look), look.own(), true);
    return reading
        .disclosedAt(id, fact, partner, look.moment().sequence())
        .flatMap(sequence -> reading.event(id, sequence));
  }
}
