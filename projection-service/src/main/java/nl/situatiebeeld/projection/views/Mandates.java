package nl.situatiebeeld.projection.views;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.Audience;
import nl.situatiebeeld.contracts.participation.ParticipationEvent;
import nl.situatiebeeld.platform.bus.PublishedEvent;
import nl.situatiebeeld.projection.visibility.ItemKind;
import org.jspecify.annotations.Nullable;

/**
 * Mandates as items (S8): for the regions, the partner whose mandate it is and the one that takes
 * part under it. They have no events of their own: a participation names the mandate on which it
 * rests, and with that it stands, changes and ends.
 */
final class Mandates {

  private static final String STANDS = "STANDS";
  private static final String SINCE = "since";
  private static final String WITHDRAWAL = "withdrawal";

  private final List<Step> steps = new ArrayList<>();

  /**
   * What an event does to one mandate.
   *
   * @param mandated the participation that rests on it; as it was, when it does so no longer
   */
  private record Step(
      PublishedEvent event,
      Actor by,
      String itemId,
      String mandatedBy,
      ParticipationNow mandated,
      boolean stands) {}

  /** Takes in how an event changed a participation. */
  void follow(PublishedEvent event, @Nullable ParticipationNow before, ParticipationNow after) {
    if (event.event() instanceof ParticipationEvent.ParticipationChangeAnnounced) {
      return; // it changes nothing yet
    }
    String former = before == null ? null : before.mandatedBy();
    if (before != null && former != null && !former.equals(after.mandatedBy())) {
      steps.add(step(event, former, before, false));
    }
    if (after.mandatedBy() != null) {
      steps.add(step(event, after.mandatedBy(), after, true));
    }
  }

  private static Step step(
      PublishedEvent event, String mandatedBy, ParticipationNow mandated, boolean stands) {
    return new Step(
        event,
        ((ParticipationEvent) event.event()).by(),
        itemId(mandated.situationId(), mandatedBy, mandated.partnerId()),
        mandatedBy,
        mandated,
        stands);
  }

  // one for each two partners of a situation, however often the one mandates the other
  private static String itemId(String situationId, String mandatedBy, String partnerId) {
    String whose = String.join("\n", situationId, mandatedBy, partnerId);
    return "mandate-" + UUID.nameUUIDFromBytes(whose.getBytes(StandardCharsets.UTF_8));
  }

  /** Ids of the items that change. */
  List<String> ids() {
    return steps.stream().map(Step::itemId).distinct().collect(Collectors.toList());
  }

  /** Lets the items become what they are after the events. */
  void into(Ledger<ItemNow> ledger) {
    for (Step step : steps) {
      ledger.becomes(
          step.itemId(), evolve(ledger.now(step.itemId()), step), Place.of(step.event()));
    }
  }

  private static ItemNow evolve(@Nullable ItemNow now, Step step) {
    Place at = Place.of(step.event());
    return new ItemNow(
        step.stands() ? stands(now, step, at) : ended(now),
        now == null ? at : now.begun(),
        now == null ? step.by() : now.begunBy(),
        step.event().name(),
        step.by());
  }

  // S8: the mandating partner is told who takes part under its mandate, and how that ends
  private static Item stands(@Nullable ItemNow now, Step step, Place at) {
    ParticipationNow mandated = step.mandated();
    Object since =
        now != null && now.item().open() ? now.item().content().get(SINCE) : at.recordedAt();
    return Item.begins(ItemKind.MANDATE, mandated.situationId(), step.itemId(), STANDS)
        .seenBy(Audience.REGIONS, List.of(step.mandatedBy(), mandated.partnerId()))
        .with("partnerId", mandated.partnerId())
        .with("mandatedBy", step.mandatedBy())
        .with("grantingRegion", mandated.grantingRegion())
        .with("coreTask", mandated.coreTask())
        .with("state", mandated.state())
        .with("themes", mandated.themes())
        .with(SINCE, Objects.requireNonNull(since, "a mandate that stands began"))
        .with("until", mandated.until())
        .with(WITHDRAWAL, withdrawal(mandated));
  }

  private static Item ended(@Nullable ItemNow now) {
    return Item.known(now == null ? null : now.item())
        .status("ENDED", false)
        .with(WITHDRAWAL, null);
  }

  /** The command by which the mandating partner takes it back. */
  private static Map<String, Object> withdrawal(ParticipationNow mandated) {
    Map<String, Object> command = new LinkedHashMap<>();
    command.put("method", "POST");
    command.put(
        "path",
        "/api/v1/situations/%s/participations/%s/mandate/withdrawal"
            .formatted(mandated.situationId(), mandated.partnerId()));
    return command;
  }
}
