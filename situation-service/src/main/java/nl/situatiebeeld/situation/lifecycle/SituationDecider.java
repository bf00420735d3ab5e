package nl.situatiebeeld.situation.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.Limits;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.contracts.situation.SituationEvent;
import nl.situatiebeeld.contracts.situation.SituationEvent.GripChanged;
import nl.situatiebeeld.contracts.situation.SituationEvent.LeadershipHandedOver;
import nl.situatiebeeld.contracts.situation.SituationEvent.RegionInvolved;
import nl.situatiebeeld.contracts.situation.SituationEvent.RegionReleased;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationClosed;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationOpened;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationPromoted;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationRenamed;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationReopened;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationRescoped;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.contracts.situation.SituationState;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.ChangeGrip;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.CloseSituation;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.HandOverLeadership;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.InvolveRegion;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.OpenSituation;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.PromoteSituation;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.ReleaseRegion;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.RenameSituation;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.ReopenSituation;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.RescopeSituation;
import nl.situatiebeeld.situation.lifecycle.SituationLife.Grip;
import nl.situatiebeeld.situation.lifecycle.SituationLife.Opened;
import nl.situatiebeeld.situation.lifecycle.SituationLife.Scope;
import nl.situatiebeeld.situation.lifecycle.SituationLife.Unopened;
import nl.situatiebeeld.situation.standing.AccessRefusal;

/** The life of a situation (S1, S2, A4); who may ask was settled before. */
final class SituationDecider {

  /** The GRIP level of several regions together. */
  private static final int CROSSES_REGIONS = 5;

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
      case ReleaseRegion release -> release(release, open(s), by);
      case RenameSituation rename -> {
        refuseIf(open(s).scope().name().equals(rename.name()), SituationRefusal.NAME_UNCHANGED);
        yield new SituationRenamed(s.id(), rename.name(), rename.reason(), by);
      }
      case RescopeSituation rescope -> rescope(rescope, open(s), by);
      case InvolveRegion involve -> {
        refuseIf(
            open(s).regions().contains(involve.region()), SituationRefusal.REGION_INVOLVED_ALREADY);
        yield new RegionInvolved(s.id(), involve.region(), involve.reason(), by);
      }
    };
  }

  private static SituationEvent grip(ChangeGrip grip, Opened s, Actor by) {
    refuseIf(
        s.grip().equals(new Grip(grip.level(), grip.national())), SituationRefusal.GRIP_UNCHANGED);
    // S2: level 5 is the one that crosses regions
    refuseIf(
        grip.level() == CROSSES_REGIONS && s.regions().size() < 2,
        SituationRefusal.GRIP_CROSSES_REGIONS);
    return new GripChanged(
        s.id(), grip.level(), grip.national(), grip.reason(), grip.authority(), by);
  }

  private static SituationEvent handOver(HandOverLeadership handOver, Opened s, Actor by) {
    refuseIf(s.leadingRegion().equals(handOver.to()), SituationRefusal.LEADS_ALREADY);
    refuseIf(!s.regions().contains(handOver.to()), SituationRefusal.LEADERSHIP_TO_INVOLVED_REGION);
    return new LeadershipHandedOver(
        s.id(), s.leadingRegion(), handOver.to(), handOver.reason(), handOver.authority(), by);
  }

  private static SituationEvent release(ReleaseRegion release, Opened s, Actor by) {
    String region = release.region();
    refuseIf(s.leadingRegion().equals(region), SituationRefusal.LEADING_REGION_STAYS);
    refuseIf(!s.regions().contains(region), SituationRefusal.REGION_NOT_INVOLVED_HERE);
    refuseIf(
        s.grip().level() == CROSSES_REGIONS && s.regions().size() == 2,
        SituationRefusal.GRIP_CROSSES_REGIONS); // S2
    return new RegionReleased(s.id(), region, release.reason(), by);
  }

  private static SituationEvent rescope(RescopeSituation rescope, Opened s, Actor by) {
    Geometry area = rescope.area() == null ? s.scope().area() : rescope.area();
    // S2: only ever more: facts and grants stand under the themes that there are
    List<String> themes = Stream.concat(s.scope().themes().stream(), rescope.themes().stream())
        .distinct()
        .toList();
    refuseIf(themes.size() > Limits.THEMES, SituationRefusal.TOO_MANY_THEMES);
    refuseIf(
        Objects.equals(area, s.scope().area()) && themes.equals(s.scope().themes()),
        SituationRefusal.SCOPE_UNCHANGED);
    return new SituationRescoped(s.id(), area, themes, rescope.reason(), by);
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
      case GripChanged e -> known(life).at(new Grip(e.level(), e.national()));
      case SituationClosed e -> known(life).in(SituationState.CLOSED);
      case SituationReopened e -> known(life).in(SituationState.REOPENED);
      case SituationPromoted e -> known(life).as(SituationKind.INCIDENT);
      case LeadershipHandedOver e -> known(life).ledBy(e.to());
      case RegionInvolved e -> known(life).with(e.region());
      case RegionReleased e -> known(life).without(e.region());
      case SituationRenamed e -> {
        Scope scope = known(life).scope();
        yield known(life).about(new Scope(e.name(), scope.area(), scope.themes()));
      }
      case SituationRescoped e ->
        known(life).about(new Scope(known(life).scope().name(), e.area(), e.themes()));
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
        new Scope(e.name(), e.area(), e.themes()),
        e.reconstruction(),
        new Grip(0, false));
  }

  private static Opened known(SituationLife life) {
    return switch (life) {
      case Opened opened -> opened;
      case Unopened none -> throw new IllegalStateException("events before the opening");
    };
  }
}
