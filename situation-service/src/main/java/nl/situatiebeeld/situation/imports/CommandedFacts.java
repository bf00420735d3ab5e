package nl.situatiebeeld.situation.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.situatiebeeld.contracts.Limits;
import nl.situatiebeeld.contracts.fact.FactContent;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.platform.command.CommandRequest;
import nl.situatiebeeld.platform.command.Idempotency;
import nl.situatiebeeld.platform.command.Receipt;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.fact.FactCommand;
import nl.situatiebeeld.situation.fact.FactRefusal;
import nl.situatiebeeld.situation.fact.FactVersions;
import nl.situatiebeeld.situation.fact.Facts;
import nl.situatiebeeld.situation.imports.ImportAdmission.Retelling;
import nl.situatiebeeld.situation.request.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The port, over the same commands as any partner's. */
@Component
class CommandedFacts {

  private final Facts facts;
  private final FactVersions versions;
  private final ImportMemory memory;

  CommandedFacts(Facts facts, FactVersions versions, ImportMemory memory) {
    this.facts = facts;
    this.versions = versions;
    this.memory = memory;
  }

  /** The facts of one import: one situation, one organisation, one caller. */
  FactPort of(
      CommandRequest request, ImportAdmission.Admitted admitted, @Nullable String actingFor) {
    return new OfImport(request, admitted, actingFor);
  }

  private final class OfImport implements FactPort {
    private final CommandRequest request;
    private final @Nullable String actingFor;
    private final boolean reconstruction;
    private final ImportMemory.Scope scope;

    OfImport(
        CommandRequest request, ImportAdmission.Admitted admitted, @Nullable String actingFor) {
      this.request = request;
      this.actingFor = actingFor;
      this.reconstruction = admitted.standing().reconstruction();
      this.scope = new ImportMemory.Scope(
          admitted.standing().situationId(), admitted.party().organisation());
    }

    @Override
    public Optional<KnownFact> find(ItemKey key) {
      return memory.find(scope, key);
    }

    @Override
    public Answer report(Imported imported) {
      FactCommand.ReportFact report = new FactCommand.ReportFact(
          scope.situationId(), addressed(imported.content()), null, List.of());
      Answer answer = answer(() -> facts.report(
          report,
          party(imported.recordedAt()),
          repeatable("report", imported.key(), imported.fingerprint())));
      return remembered(answer, imported);
    }

    @Override
    public Answer update(KnownFact fact, Imported imported) {
      Base base = base(fact.factId(), fact.version());
      FactContent said = addressed(imported.content());
      Answer answer = change(
          fact.factId(),
          new FactCommand.UpdateFact(base.version(), base.beneath(said)),
          imported.recordedAt(),
          repeatable("update " + base.version(), imported.key(), imported.fingerprint()));
      // someone else made the fact say so already: as good as done
      boolean done = refusedWith(answer, FactRefusal.NOTHING_CHANGES);
      return remembered(
          done ? new Answer.Done(fact.factId(), base.version(), null) : answer, imported);
    }

    /** What the next version is based on; one that people said otherwise refuses it (F3). */
    private Base base(String factId, int written) {
      return versions
          .standing(factId)
          .filter(now -> versions
              .in(factId, written)
              .filter(then -> SourceContent.same(then, now.content()))
              .isPresent())
          .map(now -> new Base(now.number(), now.content()))
          .orElse(new Base(written, null));
    }

    private Answer remembered(Answer answer, Imported imported) {
      if (answer instanceof Answer.Done done) {
        memory.applied(scope, done.factId(), done.version(), imported);
      }
      return answer;
    }

    @Override
    public Answer verify(String factId, int version, String method, Imported imported) {
      Answer answer = change(
          factId,
          new FactCommand.VerifyFact(base(factId, version).version(), method, null),
          imported.recordedAt(),
          repeatable("verify " + version, imported.key(), factId));
      if (answer instanceof Answer.Done || refusedWith(answer, FactRefusal.ALREADY_VERIFIED)) {
        memory.reviewed(scope, imported.key());
        return answer instanceof Answer.Done ? answer : new Answer.Done(factId, version, null);
      }
      return answer;
    }

    @Override
    public Answer retract(KnownFact fact, String reason, Instant recordedAt) {
      String cut = reason.substring(0, Math.min(reason.length(), Limits.REASON));
      return change(
          fact.factId(),
          new FactCommand.RetractFact(base(fact.factId(), fact.version()).version(), cut),
          recordedAt,
          new CommandRequest(request.caller(), null));
    }

    @Override
    public Answer supersede(KnownFact fact, String byFactId, String reason, Instant recordedAt) {
      return change(
          fact.factId(),
          new FactCommand.SupersedeFact(
              base(fact.factId(), fact.version()).version(), byFactId, reason),
          recordedAt,
          new CommandRequest(request.caller(), null));
    }

    private Answer change(
        String factId, FactCommand command, Instant recordedAt, CommandRequest repeatable) {
      return answer(() -> facts.change(factId, command, party(recordedAt), repeatable));
    }

    private Party party(Instant recordedAt) {
      return Party.of(
          request.caller(), new Retelling(reconstruction ? recordedAt : null, actingFor));
    }

    /** A key of the command's own, so that it takes effect once, whatever becomes of the import. */
    private CommandRequest repeatable(String step, ItemKey key, String about) {
      String name = ImportMemory.hash(step + "\n" + ImportMemory.hash(key) + "\n" + about);
      String whose = "import/" + scope.situationId() + "/" + scope.organisation();
      return new CommandRequest(request.caller(), new Idempotency(whose, name, name));
    }

    /** An alert that is not for everyone stays with the leading region and who sent it in (V4). */
    private FactContent addressed(FactContent c) {
      if (c.sensitivity() != Sensitivity.RESTRICTED || !c.addressedTo().isEmpty()) {
        return c;
      }
      return new FactContent(
          c.theme(),
          c.statement(),
          c.attributes(),
          c.location(),
          c.observedAt(),
          c.source(),
          c.reliability(),
          c.credibility(),
          c.sensitivity(),
          List.of(scope.organisation()),
          c.validUntil(),
          c.refreshMinutes(),
          c.restsOn(),
          c.attachments());
    }
  }

  /**
   * What an import goes on from.
   *
   * @param version that it names
   * @param content of it; null when people have said otherwise since, so that it is refused
   */
  private record Base(int version, @Nullable FactContent content) {
    FactContent beneath(FactContent said) {
      return content == null ? said : SourceContent.over(content, said);
    }
  }

  private static boolean refusedWith(FactPort.Answer answer, FactRefusal refusal) {
    return answer instanceof FactPort.Answer.Refused no && no.code().equals(refusal.slug());
  }

  private static FactPort.Answer answer(Supplier<Receipt> command) {
    try {
      Receipt receipt = command.get();
      int version = receipt.version() == null ? 1 : receipt.version();
      return new FactPort.Answer.Done(receipt.id(), version, receipt.position());
    } catch (RefusedException e) {
      return new FactPort.Answer.Refused(e.refusal().slug(), e.refusal().title());
    }
  }
}
