package nl.situatiebeeld.partner.agreement;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.situatiebeeld.contracts.partner.AgreementEvent;
import nl.situatiebeeld.partner.elaboration.ElaborationCommand;
import nl.situatiebeeld.partner.elaboration.ElaborationCommand.RecordExercise;
import nl.situatiebeeld.partner.exercise.KnownSituations;
import nl.situatiebeeld.partner.region.Regions;
import nl.situatiebeeld.partner.registration.CoreTasks;
import nl.situatiebeeld.partner.registration.PartnerLock;
import nl.situatiebeeld.partner.terms.AgreementAsk;
import nl.situatiebeeld.partner.terms.AgreementSettings;
import nl.situatiebeeld.partner.terms.Given;
import nl.situatiebeeld.partner.terms.PartnerStanding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the shell has at hand: how the partner stands, read under its lock, and the tables. */
@Component
class AgreementDesk {

  private final PartnerLock lock;
  private final CoreTasks coreTasks;
  private final Regions regions;
  private final AgreementTable table;
  private final KnownSituations situations;
  private final AgreementSettings settings;

  AgreementDesk(
      PartnerLock lock,
      CoreTasks coreTasks,
      Regions regions,
      AgreementTable table,
      KnownSituations situations,
      AgreementSettings settings) {
    this.lock = lock;
    this.coreTasks = coreTasks;
    this.regions = regions;
    this.table = table;
    this.situations = situations;
    this.settings = settings;
  }

  /** The situation that a command names as an exercise, if it does. */
  static @Nullable String exerciseOf(ElaborationCommand command) {
    return command instanceof RecordExercise held ? held.situationId() : null;
  }

  /** Locks the partner, and tells how it stands. */
  Given given(AgreementAsk order, String partnerId, @Nullable String exercise) {
    lock.take(partnerId);
    return new Given(
        order.aggregateId(),
        order.context().actor(),
        order.authority(),
        moment(order),
        new PartnerStanding(
            coreTasks.knows(partnerId), coreTasks.categories(partnerId), table.running(partnerId)),
        regions.codes(),
        exercise == null ? Optional.empty() : situations.find(exercise),
        settings);
  }

  /** Whether this agreement has not ended. */
  boolean runs(String agreementId) {
    return table.runs(agreementId);
  }

  /** Writes what happened to the tables, in the transaction of the command. */
  void write(List<? extends AgreementEvent> events, AgreementAsk order) {
    events.forEach(event -> table.write(event, moment(order)));
  }

  private static Instant moment(AgreementAsk order) {
    return order.context().moment().truncatedTo(ChronoUnit.MICROS);
  }
}
