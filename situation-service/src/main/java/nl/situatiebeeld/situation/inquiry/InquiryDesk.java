package nl.situatiebeeld.situation.inquiry;

import java.time.Instant;
import nl.situatiebeeld.situation.deadline.Deadlines;
import nl.situatiebeeld.situation.fact.KnownFacts;
import nl.situatiebeeld.situation.inquiry.InquiryCommand.AskInformation;
import nl.situatiebeeld.situation.inquiry.InquiryState.Over;
import nl.situatiebeeld.situation.inquiry.InquiryState.Unasked;
import nl.situatiebeeld.situation.inquiry.InquiryState.Waiting;
import nl.situatiebeeld.situation.openitem.OpenCount;
import nl.situatiebeeld.situation.openitem.OpenItems;
import nl.situatiebeeld.situation.openitem.OpenKind;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.standing.Acting;
import nl.situatiebeeld.situation.standing.Admission;
import nl.situatiebeeld.situation.standing.SituationStanding;
import nl.situatiebeeld.situation.standing.Standings;
import org.springframework.stereotype.Component;

/** Gathers what the life of an information request needs, and keeps when it is due. */
@Component
final class InquiryDesk {

  private final Admission admission;
  private final Standings standings;
  private final KnownFacts facts;
  private final Deadlines deadlines;
  private final OpenItems open;

  InquiryDesk(
      Admission admission,
      Standings standings,
      KnownFacts facts,
      Deadlines deadlines,
      OpenItems open) {
    this.admission = admission;
    this.standings = standings;
    this.facts = facts;
    this.deadlines = deadlines;
    this.open = open;
  }

  InquiryDecider.Circumstances circumstances(InquiryOrder order, InquiryState state) {
    String situationId = situationId(order, state);
    Admission.Admitted admitted =
        admission.besideOthers(situationId, order.party(), order.context().now());
    Party party = admitted.party();
    SituationStanding situation = admitted.standing();
    Instant moment = order.context().moment();
    String asker = state instanceof Waiting waiting ? waiting.asker() : party.organisation();
    return new InquiryDecider.Circumstances(
        situation,
        party,
        Acting.of(
            party, situation, standings.participation(situationId, party.organisation()), moment),
        standings.participation(situationId, asked(order, state)),
        facts.seenBy(situation, party, moment),
        facts.seenBy(situation, asker, moment),
        order.command() instanceof AskInformation
            ? open.holdForOneMore(situationId, OpenKind.REQUEST, party.organisation())
            : OpenCount.NONE,
        moment);
  }

  /**
   * Keeps that it waits, and when it is due; what is over, or said to be overdue, has no deadline
   * any more.
   */
  void keep(String id, InquiryState now) {
    if (now instanceof Waiting waiting) {
      open.opened(id, waiting.situationId(), OpenKind.REQUEST, waiting.asker());
    } else {
      open.ended(id);
    }
    if (now instanceof Waiting waiting && !waiting.overdue()) {
      deadlines.set(waiting.situationId(), InquiryDue.KIND, id, waiting.dueAt());
    } else {
      deadlines.clear(InquiryDue.KIND, id);
    }
  }

  private static String asked(InquiryOrder order, InquiryState state) {
    if (order.command() instanceof AskInformation first) {
      return first.addressee().organisation();
    }
    return state instanceof Waiting waiting ? waiting.asked() : "";
  }

  private static String situationId(InquiryOrder order, InquiryState state) {
    return switch (state) {
      case Waiting waiting -> waiting.situationId();
      case Over over -> over.situationId();
      case Unasked none when order.command() instanceof AskInformation first -> first.situationId();
      case Unasked none -> throw InquiryDecider.notFound();
    };
  }
}
