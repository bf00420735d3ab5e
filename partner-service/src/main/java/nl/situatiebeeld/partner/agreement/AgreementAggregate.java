package nl.situatiebeeld.partner.agreement;

import java.util.List;
import nl.situatiebeeld.contracts.partner.AgreementEvent;
import nl.situatiebeeld.contracts.partner.PartnerEvent;
import nl.situatiebeeld.partner.agreement.AgreementCommand.DraftAgreement;
import nl.situatiebeeld.partner.agreement.AgreementCommand.EndAgreement;
import nl.situatiebeeld.partner.agreement.AgreementState.NotDrafted;
import nl.situatiebeeld.partner.agreement.AgreementState.Running;
import nl.situatiebeeld.partner.assessment.AssessmentDecision;
import nl.situatiebeeld.partner.assessment.AssessmentOrder;
import nl.situatiebeeld.partner.elaboration.ElaborationDecision;
import nl.situatiebeeld.partner.elaboration.ElaborationOrder;
import nl.situatiebeeld.partner.position.PositionDecision;
import nl.situatiebeeld.partner.position.PositionOrder;
import nl.situatiebeeld.partner.terms.AgreementAsk;
import nl.situatiebeeld.partner.terms.Given;
import nl.situatiebeeld.partner.upkeep.UpkeepDecision;
import nl.situatiebeeld.partner.upkeep.UpkeepOrder;
import nl.situatiebeeld.platform.command.Appending;
import nl.situatiebeeld.platform.command.Receipt;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Axon's shell around the decisions on an agreement. */
@AggregateRoot(type = "agreement")
final class AgreementAggregate {

  @AggregateIdentifier
  @SuppressWarnings("UnusedVariable") // read by Axon
  private @Nullable String id;

  private AgreementState state = new NotDrafted();

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Receipt on(AgreementOrder order, AgreementDesk desk) {
    return switch (order.command()) {
      case DraftAgreement draft -> {
        Given given = desk.given(order, draft.partnerId(), null);
        yield append(order, desk, List.of(AgreementDecision.draft(draft, given)));
      }
      case EndAgreement end -> {
        Running now = AgreementState.running(state);
        Given given = desk.given(order, now.terms().partnerId(), null);
        yield append(order, desk, List.of(AgreementDecision.end(end, now.terms(), given)));
      }
    };
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Receipt on(ElaborationOrder order, AgreementDesk desk) {
    Running now = AgreementState.running(state);
    Given given =
        desk.given(order, now.terms().partnerId(), AgreementDesk.exerciseOf(order.command()));
    return append(
        order,
        desk,
        ElaborationDecision.decide(order.command(), now.terms(), now.elaboration(), given));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Receipt on(AssessmentOrder order, AgreementDesk desk) {
    Running now = AgreementState.running(state);
    Given given = desk.given(order, now.terms().partnerId(), null);
    return append(
        order,
        desk,
        List.of(AssessmentDecision.decide(
            order.command(), now.terms(), now.elaboration(), now.assessment(), given)));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Receipt on(PositionOrder order, AgreementDesk desk, PrecedingAgreement preceding) {
    Running now = AgreementState.running(state);
    Given given = desk.given(order, now.terms().partnerId(), null);
    Receipt receipt =
        append(order, desk, PositionDecision.decide(order.command(), now.agreed(), given));
    return preceding.makeWay(order, desk, state, receipt);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Receipt on(UpkeepOrder order, AgreementDesk desk) {
    Running now = AgreementState.running(state);
    Given given = desk.given(order, now.terms().partnerId(), null);
    return append(
        order,
        desk,
        List.of(UpkeepDecision.decide(
            order.command(),
            now.terms(),
            now.contacts(),
            now.elaboration().adoptionRegion(),
            given)));
  }

  /** Ends in the transaction in which another agreement took its place (P2). */
  Receipt succeededBy(String successor, AgreementAsk order, AgreementDesk desk) {
    if (!(state instanceof Running now)) {
      return Appending.append(order, List.of(), order.aggregateId(), null);
    }
    return append(
        order,
        desk,
        List.of(new PartnerEvent.AgreementEnded(
            now.terms().partnerId(),
            now.terms().agreementId(),
            "succeeded by " + successor,
            successor,
            order.context().actor())));
  }

  private static Receipt append(
      AgreementAsk order, AgreementDesk desk, List<? extends AgreementEvent> events) {
    desk.write(events, order);
    return Appending.append(order, events, order.aggregateId(), null);
  }

  @EventSourcingHandler
  void on(AgreementEvent event) {
    id = event.agreementId();
    state = AgreementState.evolve(state, event);
  }
}
