package nl.situatiebeeld.situation.lifecycle;

import java.util.ArrayList;
import java.util.List;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.situation.SituationEvent;
import nl.situatiebeeld.contracts.situation.SituationEvent.GripChanged;
import nl.situatiebeeld.contracts.situation.SituationEvent.LeadershipHandedOver;
import nl.situatiebeeld.contracts.situation.SituationEvent.RegionInvolved;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationClosed;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationOpened;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationPromoted;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationReopened;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.contracts.situation.SituationState;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.ChangeGrip;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.CloseSituation;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.HandOverLeadership;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.InvolveRegion;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.OpenSituation;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.PromoteSituation;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.ReopenSituation;
import nl.situatiebeeld.situation.lifecycle.SituationLife.Opened;
import nl.situatiebeeld.situation.lifecycle.SituationLife.Unopened;
import nl.situatiebeeld.situation.standing.AccessRefusal;

/** The life of a situation (S1, S2, A4); who may ask was settled before. */
final class SituationDecider {

  private SituationDecider() {}

  static SituationEvent decide(String id, SituationCommand command, SituationLife life, Actor by) {
    return switch (life) {
      case Unopened none when command instanceof OpenSituation open -> open(id, open, by);
      case Unopened none ->
        throw new RefusedException(AccessRefusal.SITUATION_NOT_FOUND, "Check the situation's id.");
      case Opened opened -> change(command, opened, by);
    };
  }

  private static SituationEvent open(String id, OpenSituation open, Actor by) {
    return new SituationOpened(
        id,
        open.kind(),
        open.name(),
        open.leadingRegion(),
        open.otherRegions().stream()
            .filter(r -> !r.equals(open.leadingRegion()))
            .toList(),
        open.startedAt(),
        open.area(),
        open.themes(),
        open.reconstruction(),
        by);
  }

  private static SituationEvent change(SituationCommand command, Opened s, Actor by) {
    return switch (command) {
      case OpenSituation again -> throw new IllegalStateException("an id is given once");
      case ChangeGrip grip -> grip(grip, open(s), by);
      case CloseSituation close -> {
        refuseIf(s.state() == SituationState.CLOSED, SituationRefusal.ALREADY_CLOSED);
        yield new SituationClosed(s.id(), close.reason(), by);
      }
      case ReopenSituation reopen -> {
        refuseIf(s.state() != SituationState.CLOSED, SituationRefusal.NOT_CLOSED);
        yield new SituationReopened(s.id(), reopen.reason(), by);
      }
      case PromoteSituation promote -> {
        refuseIf(open(s).kind() != SituationKind.RISK, SituationRefusal.NOT_A_RISK); // S1
        yield new SituationPromoted(s.id(), promote.reason(), by);
      }
      case HandOverLeadership handOver -> handOver(handOver, open(s), by);
      case InvolveRegion involve -> {
        refuseIf(
            open(s).regions().contains(involve.region()), SituationRefusal.REGION_INVOLVED_ALREADY);
        yield new RegionInvolved(s.id(), involve.region(), involve.reason(), by);
      }
    };
  }

  private static SituationEvent grip(ChangeGrip grip, Opened s, Actor by) {
    refuseIf(
        s.gripLevel() == grip.level() && s.gripNational() == grip.national(),
        SituationRefusal.GRIP_UNCHANGED);
    return new GripChanged(
        s.id(), grip.level(), grip.national(), grip.reason(), grip.authority(), by);
  }

  private static SituationEvent handOver(HandOverLeadership handOver, Opened s, Actor by) {
    refuseIf(s.leadingRegion().equals(handOver.to()), SituationRefusal.LEADS_ALREADY);
    refuseIf(!s.regions().contains(handOver.to()), SituationRefusal.LEADERSHIP_TO_INVOLVED_REGION);
    return new LeadershipHandedOver(
        s.id(), s.leadingRegion(), handOver.to(), handOver.reason(), handOver.authority(), by);
  }

  private static Opened open(Opened s) {
    refuseIf(s.state() == SituationState.CLOSED, AccessRefusal.SITUATION_CLOSED); // S2
    return s;
  }

  private static void refuseIf(boolean refused, nl.situatiebeeld.platform.problem.Refusal reason) {
    if (refused) {
      throw new RefusedException(reason, "Look at how the situation stands now.");
    }
  }

  static SituationLife evolve(SituationLife life, SituationEvent event) {
    return switch (event) {
      case SituationOpened e -> opened(e);
      case GripChanged e -> known(life).at(e.level(), e.national());
      case SituationClosed e -> known(life).in(SituationState.CLOSED);
      case SituationReopened e -> known(life).in(SituationState.REOPENED);
      case SituationPromoted e -> known(life).as(SituationKind.INCIDENT);
      case LeadershipHandedOver e -> known(life).ledBy(e.to());
      case RegionInvolved e -> known(life).with(e.region());
    };
  }

  private static Opened opened(SituationOpened e) {
    List<String> regions = new ArrayList<>(List.of(e.leadingRegion()));
    regions.addAll(e.otherRegions());
    return new Opened(
        e.situationId(),
        e.kind(),
        SituationState.OPEN,
        e.leadingRegion(),
        List.copyOf(regions),
        e.themes(),
        e.reconstruction(),
        0,
        false);
  }

  private static Opened known(SituationLife life) {
    return switch (life) {
      case Opened opened -> opened;
      case Unopened none -> throw new IllegalStateException("events before the opening");
    };
  }
}
