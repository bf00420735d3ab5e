package nl.situatiebeeld.projection.views;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.participation.ParticipationEvent;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.participation.Rights;
import org.jspecify.annotations.Nullable;

/** A partner's participation as it stands after an event (S3 to S5); rights as recorded (S4). */
record ParticipationNow(
    String situationId,
    String partnerId,
    ParticipationState state,
    @Nullable Profile profile,
    @Nullable String coreTask,
    @Nullable String agreementId,
    List<String> themes,
    boolean themesNamed,
    @Nullable Rights rights,
    @Nullable Instant until,
    @Nullable String conditions,
    @Nullable String secondedHin,
    @Nullable String grantingRegion,
    @Nullable String mandatedBy,
    @Nullable ComingChange coming) {

  static ParticipationNow evolve(@Nullable ParticipationNow now, ParticipationEvent event) {
    return switch (event) {
      case ParticipationEvent.ParticipationRequested e ->
        without(e, ParticipationState.REQUESTED, e.coreTask());
      case ParticipationEvent.ParticipationInvited e ->
        without(e, ParticipationState.INVITED, e.coreTask());
      case ParticipationEvent.ParticipationRefused e -> without(e, ParticipationState.NONE, null);
      case ParticipationEvent.ParticipationGranted e -> granted(e);
      case ParticipationEvent.ParticipationActivated e -> known(now).activated(e.rights());
      case ParticipationEvent.ParticipationDetached e ->
        without(e, ParticipationState.DETACHED, now == null ? null : now.coreTask());
      case ParticipationEvent.ParticipationChangeAnnounced e -> known(now).announced(e);
    };
  }

  private static ParticipationNow known(@Nullable ParticipationNow now) {
    if (now == null) {
      throw new UnfoldableException("an event about a participation that never began");
    }
    return now;
  }

  /** Any state without access has no rights and no themes. */
  private static ParticipationNow without(
      ParticipationEvent event, ParticipationState state, @Nullable String coreTask) {
    return new ParticipationNow(
        event.situationId(),
        event.partnerId(),
        state,
        null,
        coreTask,
        null,
        List.of(),
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static ParticipationNow granted(ParticipationEvent.ParticipationGranted e) {
    return new ParticipationNow(
        e.situationId(),
        e.partnerId(),
        e.state(),
        e.profile(),
        e.coreTask(),
        e.agreementId(),
        e.themes(),
        e.themesNamed(),
        e.rights(),
        e.until(),
        e.conditions(),
        e.secondedHin(),
        e.grantingRegion(),
        e.mandatedBy(),
        null);
  }

  private ParticipationNow activated(Rights next) {
    return as(ParticipationState.ACTIVE, next, coming);
  }

  private ParticipationNow announced(ParticipationEvent.ParticipationChangeAnnounced e) {
    return as(
        state, rights, new ComingChange(e.successorId(), e.profile(), e.appliesAt(), e.reason()));
  }

  private ParticipationNow as(
      ParticipationState newState, @Nullable Rights newRights, @Nullable ComingChange newChange) {
    return new ParticipationNow(
        situationId,
        partnerId,
        newState,
        profile,
        coreTask,
        agreementId,
        themes,
        themesNamed,
        newRights,
        until,
        conditions,
        secondedHin,
        grantingRegion,
        mandatedBy,
        newChange);
  }
}
