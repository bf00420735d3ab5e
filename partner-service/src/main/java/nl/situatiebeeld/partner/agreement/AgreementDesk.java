package nl.situatiebeeld.partner.agreement;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.situatiebeeld.contracts.partner.PartnerEvent;
import nl.situatiebeeld.partner.agreement.AgreementCommand.DraftAgreement;
import nl.situatiebeeld.partner.agreement.AgreementCommand.EndAgreement;
import nl.situatiebeeld.partner.agreement.AgreementCommand.EnterIntoForce;
import nl.situatiebeeld.partner.agreement.AgreementState.Drafted;
import nl.situatiebeeld.partner.agreement.AgreementState.Ended;
import nl.situatiebeeld.partner.agreement.AgreementState.InForce;
import nl.situatiebeeld.partner.agreement.AgreementState.NotDrafted;
import nl.situatiebeeld.partner.region.Regions;
import nl.situatiebeeld.partner.registration.CoreTasks;
import nl.situatiebeeld.partner.registration.PartnerLock;
import org.springframework.stereotype.Component;

/** What the shell has at hand: how the partner stands, read under its lock, and the tables. */
@Component
class AgreementDesk {

  private static final PartnerStanding NOBODY = new PartnerStanding(false, Map.of(), List.of());

  private final PartnerLock lock;
  private final CoreTasks coreTasks;
  private final Regions regions;
  private final AgreementTable table;
  private final AgreementSettings settings;

  AgreementDesk(
      PartnerLock lock,
      CoreTasks coreTasks,
      Regions regions,
      AgreementTable table,
      AgreementSettings settings) {
    this.lock = lock;
    this.coreTasks = coreTasks;
    this.regions = regions;
    this.table = table;
    this.settings = settings;
  }

  /** Locks the partner, and tells how it stands. */
  AgreementDecision.Circumstances circumstances(AgreementOrder order, AgreementState state) {
    PartnerStanding standing =
        partner(order.command(), state).map(this::standing).orElse(NOBODY);
    return new AgreementDecision.Circumstances(
        order.aggregateId(),
        order.context().actor(),
        order.authority(),
        order.context().moment().truncatedTo(ChronoUnit.MICROS),
        standing,
        regions.codes(),
        settings);
  }

  private static Optional<String> partner(AgreementCommand command, AgreementState state) {
    return switch (command) {
      case DraftAgreement draft -> Optional.of(draft.partnerId());
      case EnterIntoForce entry -> partner(state);
      case EndAgreement end -> partner(state);
    };
  }

  private static Optional<String> partner(AgreementState state) {
    return switch (state) {
      case NotDrafted none -> Optional.empty();
      case Drafted drafted -> Optional.of(drafted.terms().partnerId());
      case InForce inForce -> Optional.of(inForce.terms().partnerId());
      case Ended ended -> Optional.of(ended.terms().partnerId());
    };
  }

  private PartnerStanding standing(String partnerId) {
    lock.take(partnerId);
    return new PartnerStanding(
        coreTasks.knows(partnerId), coreTasks.categories(partnerId), table.running(partnerId));
  }

  /** Writes what happened to the tables, in the transaction of the command. */
  void write(PartnerEvent event) {
    table.write(event);
  }
}
