package nl.situatiebeeld.standalone.demo;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import nl.situatiebeeld.standalone.demo.ExerciseFact.Standing;
import nl.situatiebeeld.standalone.demo.ExerciseStep.Judge;
import nl.situatiebeeld.standalone.demo.ExerciseStep.Judgement;
import nl.situatiebeeld.standalone.demo.ExerciseStep.Report;
import nl.situatiebeeld.standalone.demo.ExerciseStep.Update;

/** Chooses what happens next, from the facts that stand; knows no network. */
final class ExerciseScript {

  private static final String REGION = "informatiemanager";
  private static final String KERN = "kern";
  private static final String STRUCTUREEL = "structureel";
  private static final String AD_HOC = "adhoc";

  private final ExerciseFile file;
  private final RandomGenerator random;

  ExerciseScript(ExerciseFile file, RandomGenerator random) {
    this.file = file;
    this.random = random;
  }

  /**
   * The next step.
   *
   * @param living facts in the picture, the oldest first
   */
  ExerciseStep next(List<ExerciseFact> living) {
    if (living.size() > file.livingFacts()) {
      return retract(living.getFirst());
    }
    int dice = random.nextInt(100);
    Optional<ExerciseStep> step = switch (dice / 10) {
      case 0, 1 -> any(living, f -> changeable(f)).map(f -> new Update(f.as(), f));
      case 2, 3 -> any(living, this::verifiable).map(f -> judge(REGION, f, Judgement.VERIFY));
      case 4 -> any(living, this::confirmable).map(f -> judge(KERN, f, Judgement.CONFIRM));
      case 5 -> any(living, this::disputable).map(this::dispute);
      case 6 -> any(living, f -> f.standing() == Standing.PROPOSED).map(this::answer);
      case 7 -> dice % 10 < 3 ? any(living, this::disclosable).map(this::disclose) : old(living);
      default -> Optional.empty();
    };
    return step.orElseGet(this::report);
  }

  private ExerciseStep report() {
    ExerciseFile.Draft draft = one(file.drafts());
    return new Report(draft.as(), draft.name(), one(file.placeNames()));
  }

  private Optional<ExerciseStep> old(List<ExerciseFact> living) {
    return living.size() > file.livingFacts() / 2
        ? Optional.of(retract(living.getFirst()))
        : Optional.empty();
  }

  private static ExerciseStep retract(ExerciseFact fact) {
    // an AD_HOC partner changes nothing itself (Table 1); the region does
    return judge(fact.as().equals(AD_HOC) ? REGION : fact.as(), fact, Judgement.RETRACT);
  }

  private ExerciseStep dispute(ExerciseFact fact) {
    return judge(fact.as().equals(KERN) ? STRUCTUREEL : KERN, fact, Judgement.DISPUTE);
  }

  private ExerciseStep answer(ExerciseFact fact) {
    boolean fine = random.nextInt(5) > 0;
    return judge(REGION, fact, fine ? Judgement.ACCEPT : Judgement.REJECT);
  }

  private ExerciseStep disclose(ExerciseFact fact) {
    return judge(REGION, fact, Judgement.DISCLOSE);
  }

  private static ExerciseStep judge(String as, ExerciseFact fact, Judgement judgement) {
    return new Judge(as, fact, judgement);
  }

  private static boolean changeable(ExerciseFact fact) {
    return fact.standing() != Standing.PROPOSED && !fact.as().equals(AD_HOC);
  }

  private boolean verifiable(ExerciseFact fact) {
    return fact.standing() == Standing.REPORTED || fact.standing() == Standing.DISPUTED;
  }

  private boolean confirmable(ExerciseFact fact) {
    return fact.standing() != Standing.PROPOSED
        && !fact.confirmed()
        && !fact.as().equals(KERN);
  }

  private boolean disputable(ExerciseFact fact) {
    return fact.standing() != Standing.PROPOSED && !fact.disputed();
  }

  private boolean disclosable(ExerciseFact fact) {
    return fact.standing() != Standing.PROPOSED
        && !fact.disclosed()
        && !fact.as().equals(AD_HOC);
  }

  private Optional<ExerciseFact> any(List<ExerciseFact> living, Predicate<ExerciseFact> which) {
    List<ExerciseFact> some = living.stream().filter(which).toList();
    return some.isEmpty() ? Optional.empty() : Optional.of(one(some));
  }

  private <T> T one(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
