package nl.situatiebeeld.situation.inquiry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.situatiebeeld.contracts.fact.FactVersion;
import nl.situatiebeeld.contracts.request.InformationRequestEvent;
import nl.situatiebeeld.contracts.request.InformationRequestEvent.InformationRequestAnswered;
import nl.situatiebeeld.contracts.request.InformationRequestEvent.InformationRequestDeclined;
import nl.situatiebeeld.contracts.request.InformationRequestEvent.InformationRequestExtended;
import nl.situatiebeeld.contracts.request.InformationRequestEvent.InformationRequestOverdue;
import nl.situatiebeeld.contracts.request.InformationRequestEvent.InformationRequestWithdrawn;
import nl.situatiebeeld.contracts.request.InformationRequestEvent.InformationRequested;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.basis.Basis;
import nl.situatiebeeld.situation.basis.KnownFact;
import nl.situatiebeeld.situation.inquiry.InquiryCommand.AnswerRequest;
import nl.situatiebeeld.situation.inquiry.InquiryCommand.AskInformation;
import nl.situatiebeeld.situation.inquiry.InquiryCommand.DeclineRequest;
import nl.situatiebeeld.situation.inquiry.InquiryCommand.ExtendRequest;
import nl.situatiebeeld.situation.inquiry.InquiryCommand.PassDue;
import nl.situatiebeeld.situation.inquiry.InquiryCommand.WithdrawRequest;
import nl.situatiebeeld.situation.inquiry.InquiryState.Over;
import nl.situatiebeeld.situation.inquiry.InquiryState.Unasked;
import nl.situatiebeeld.situation.inquiry.InquiryState.Waiting;
import nl.situatiebeeld.situation.openitem.OpenCount;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.standing.Acting;
import nl.situatiebeeld.situation.standing.ParticipationStanding;
import nl.situatiebeeld.situation.standing.SituationStanding;
import nl.situatiebeeld.situation.standing.StandingRules;

/** The life of an information request (A1). */
final class InquiryDecider {

  /** Requests of one organisation in a situation that wait for an answer, at most. */
  static final int MAX_OPEN = 100;

  private InquiryDecider() {}

  /**
   * What is known around a command.
   *
   * @param asked the participation of who is asked; empty for a region
   * @param facts how the fact of an id stands for this party
   * @param askerFacts the same for the organisation that asked
   * @param open requests that wait, when another is asked
   */
  record Circumstances(
      SituationStanding situation,
      Party party,
      Acting acting,
      Optional<ParticipationStanding> asked,
      Function<String, Optional<KnownFact>> facts,
      Function<String, Optional<KnownFact>> askerFacts,
      OpenCount open,
      Instant moment) {}

  static InformationRequestEvent decide(
      String id, InquiryCommand command, InquiryState state, Circumstances c) {
    return switch (command) {
      case AskInformation ask -> ask(id, ask, c);
      case AnswerRequest answer -> answer(id, answer, state, c);
      case DeclineRequest decline -> {
        Waiting request = asked(state, c);
        yield new InformationRequestDeclined(
            request.situationId(), id, decline.reason(), c.party().actor());
      }
      case WithdrawRequest withdraw -> {
        Waiting request = steered(state, c);
        yield new InformationRequestWithdrawn(
            request.situationId(), id, withdraw.reason(), c.party().actor());
      }
      case ExtendRequest extend -> extend(id, extend, state, c);
      case PassDue due -> passDue(id, due, state, c);
    };
  }

  private static InformationRequestEvent ask(String id, AskInformation ask, Circumstances c) {
    InquiryRights.asking(c.acting());
    StandingRules.open(c.situation());
    String asked = ask.addressee().organisation();
    refuseUnless(!asked.equals(c.party().organisation()), InquiryRefusal.ASKS_ITSELF);
    boolean takesPart = c.situation().involves(asked)
        || c.asked()
            .filter(p -> p.partnerId().equals(asked))
            .filter(p -> p.takesPart(c.moment()))
            .isPresent();
    refuseUnless(takesPart, InquiryRefusal.ADDRESSEE_NOT_TAKING_PART);
    refuseUnless(
        ask.theme() == null || c.situation().themes().contains(ask.theme()),
        InquiryRefusal.THEME_UNKNOWN);
    refuseUnless(ask.dueAt().isAfter(c.moment()), InquiryRefusal.DUE_PASSED);
    if (c.open().own() >= MAX_OPEN || !c.open().hasRoom()) { // A1
      throw refused(
          InquiryRefusal.TOO_MANY_OPEN_REQUESTS, "Withdraw what nobody needs to know any more.");
    }
    return new InformationRequested(
        ask.situationId(),
        id,
        ask.addressee(),
        ask.question(),
        ask.theme(),
        ask.dueAt(),
        ask.audience(),
        c.party().actor());
  }

  private static InformationRequestEvent answer(
      String id, AnswerRequest answer, InquiryState state, Circumstances c) {
    Waiting request = asked(state, c);
    Basis.check(answer.facts(), c.facts());
    for (FactVersion each : answer.facts()) {
      boolean stands = c.facts().apply(each.factId()).filter(f -> !f.ended()).isPresent();
      refuseUnless(stands, InquiryRefusal.ANSWER_ENDED);
    }
    seenByAsker(answer.facts(), c);
    boolean late = !c.moment().isBefore(request.dueAt());
    return new InformationRequestAnswered(
        request.situationId(),
        id,
        answer.facts(),
        answer.remark(),
        late,
        c.party().actor());
  }

  // the ids are those that the answerer gave: nothing is told that it did not know (V5)
  private static void seenByAsker(List<FactVersion> facts, Circumstances c) {
    List<String> hidden = facts.stream()
        .map(FactVersion::factId)
        .filter(fact -> c.askerFacts().apply(fact).isEmpty())
        .toList();
    if (!hidden.isEmpty()) {
      throw new RefusedException(
          InquiryRefusal.ANSWER_NOT_SEEN,
          "Widen whom these facts are for, or answer with others.",
          Map.of("facts", hidden));
    }
  }

  private static InformationRequestEvent extend(
      String id, ExtendRequest extend, InquiryState state, Circumstances c) {
    Waiting request = steered(state, c);
    refuseUnless(extend.dueAt().isAfter(request.dueAt()), InquiryRefusal.NOT_LATER);
    refuseUnless(extend.dueAt().isAfter(c.moment()), InquiryRefusal.DUE_PASSED);
    return new InformationRequestExtended(
        request.situationId(), id, extend.dueAt(), extend.reason(), c.party().actor());
  }

  /** Once, and only for the time that it is due at now. */
  private static InformationRequestEvent passDue(
      String id, PassDue due, InquiryState state, Circumstances c) {
    Waiting request = waiting(state);
    StandingRules.open(c.situation());
    boolean itsTime = c.party().isClock()
        && !request.overdue()
        && request.dueAt().equals(due.dueAt())
        && !c.moment().isBefore(due.dueAt());
    refuseUnless(itsTime, InquiryRefusal.NOT_DUE);
    return new InformationRequestOverdue(
        request.situationId(), id, due.dueAt(), c.party().actor());
  }

  private static Waiting asked(InquiryState state, Circumstances c) {
    refuseUnless(c.acting().inside(), InquiryRefusal.REQUEST_NOT_FOUND);
    Waiting request = waiting(state);
    InquiryRights.answering(request, c);
    StandingRules.open(c.situation());
    return request;
  }

  private static Waiting steered(InquiryState state, Circumstances c) {
    refuseUnless(c.acting().inside(), InquiryRefusal.REQUEST_NOT_FOUND);
    Waiting request = waiting(state);
    InquiryRights.steering(request, c);
    StandingRules.open(c.situation());
    return request;
  }

  private static Waiting waiting(InquiryState state) {
    return switch (state) {
      case Waiting waiting -> waiting;
      case Unasked none -> throw notFound();
      case Over over -> throw refused(InquiryRefusal.REQUEST_OVER, "Ask anew instead.");
    };
  }

  static RefusedException notFound() {
    return refused(InquiryRefusal.REQUEST_NOT_FOUND, "Check the information request's id.");
  }

  private static void refuseUnless(boolean fine, InquiryRefusal reason) {
    if (!fine) {
      throw refused(reason, "Look at how the information request and the situation stand now.");
    }
  }

  private static RefusedException refused(InquiryRefusal reason, String advice) {
    return new RefusedException(reason, advice);
  }

  static InquiryState evolve(InquiryState state, InformationRequestEvent event) {
    return switch (event) {
      case InformationRequested e ->
        new Waiting(
            e.situationId(), e.by().organisation(), e.addressee().organisation(), e.dueAt(), false);
      case InformationRequestAnswered e -> new Over(e.situationId());
      case InformationRequestDeclined e -> new Over(e.situationId());
      case InformationRequestWithdrawn e -> new Over(e.situationId());
      case InformationRequestExtended e -> due((Waiting) state, e.dueAt(), false);
      case InformationRequestOverdue e -> due((Waiting) state, e.dueAt(), true);
    };
  }

  private static Waiting due(Waiting request, Instant dueAt, boolean overdue) {
    return new Waiting(request.situationId(), request.asker(), request.asked(), dueAt, overdue);
  }
}
