package nl.situatiebeeld.partner.request;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.Limits;
import nl.situatiebeeld.contracts.partner.OpenCondition;
import nl.situatiebeeld.partner.terms.AgreementRefusal;
import nl.situatiebeeld.partner.terms.Authority;
import nl.situatiebeeld.platform.command.CommandRequest;
import nl.situatiebeeld.platform.command.Order;
import nl.situatiebeeld.platform.ids.Ids;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every door to agreements needs. */
@Component
public class AgreementDoor {

  private final Clock clock;

  AgreementDoor(Clock clock) {
    this.clock = clock;
  }

  /** The circumstances of this request. */
  public Order.Context context(CommandRequest request, Actor by) {
    return Order.Context.of(request, by, Instant.now(clock), null);
  }

  /** On whose authority this actor asks. */
  public static Authority authority(Actor by) {
    return by.role().equals(Roles.STEERING_GROUP)
        ? Authority.STEERING_GROUP
        : by.role().equals(Roles.ASSESSOR) ? Authority.ASSESSOR : Authority.PARTNER_ADMIN;
  }

  /**
   * The id, if it may be one of an agreement: an id of a partner is none, though both live in one
   * store.
   */
  public static String known(String id) {
    if (!id.startsWith("agreement-") || !Fields.ID.matcher(id).matches()) {
      throw new RefusedException(AgreementRefusal.AGREEMENT_UNKNOWN, "Check the agreement's id.");
    }
    return id;
  }

  /** Conditions from their texts, each with an id of its own; null when the field is left out. */
  public static @Nullable List<OpenCondition> conditions(
      String field, @Nullable List<@Nullable String> texts) {
    if (texts == null) {
      return null;
    }
    if (texts.size() > Limits.CONDITIONS) {
      throw Fields.invalid(field, "The named field has at most " + Limits.CONDITIONS + " entries.");
    }
    return texts.stream()
        .map(text ->
            new OpenCondition(Ids.next("condition"), Fields.text(field, text, Limits.REASON)))
        .toList();
  }
}
