package nl.situatiebeeld.partner.position;

import static nl.situatiebeeld.partner.terms.GivenTerms.refused;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.AgreementEvent;
import nl.situatiebeeld.contracts.partner.AgreementPhase;
import nl.situatiebeeld.contracts.partner.AgreementTopic;
import nl.situatiebeeld.contracts.partner.AssessmentPart;
import nl.situatiebeeld.contracts.partner.OpenCondition;
import nl.situatiebeeld.contracts.partner.Verdict;
import nl.situatiebeeld.partner.assessment.Assessment;
import nl.situatiebeeld.partner.assessment.Assessment.Advice;
import nl.situatiebeeld.partner.assessment.Consents;
import nl.situatiebeeld.partner.elaboration.Adoption;
import nl.situatiebeeld.partner.elaboration.Adoption.AdoptedBy;
import nl.situatiebeeld.partner.elaboration.Elaboration;
import nl.situatiebeeld.partner.position.PositionCommand.TakePosition;
import nl.situatiebeeld.partner.position.PositionDecision.Agreed;
import nl.situatiebeeld.partner.terms.GivenTerms;
import nl.situatiebeeld.partner.terms.Terms;
import nl.situatiebeeld.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** An agreement on which a position is asked: wholly prepared, of profile KERN, all agreed. */
final class GivenPosition {

  static final List<OpenCondition> OPEN =
      List.of(new OpenCondition("c1", "rota"), new OpenCondition("c2", "training"));

  private Profile profile = Profile.KERN;
  private AgreementPhase phase = AgreementPhase.EXECUTION;
  private boolean topics = true;
  private boolean exercise = true;
  private Consents consents = new Consents(true, Set.of("VR23"));
  private Adoption adoption = new Adoption.Undecided();
  private Assessment assessment = Assessment.NONE;
  private Standing standing = Standing.NONE;
  private @Nullable String succeeds;
  private String left = "";
  private GivenTerms now = GivenTerms.given();

  static GivenPosition agreed() {
    return new GivenPosition();
  }

  static TakePosition take(Verdict position, @Nullable String reason) {
    return new TakePosition(position, reason, null, null, null);
  }

  GivenPosition profile(Profile other) {
    profile = other;
    return this;
  }

  GivenPosition phase(AgreementPhase other) {
    phase = other;
    return this;
  }

  GivenPosition withoutTopics() {
    topics = false;
    return this;
  }

  GivenPosition withoutExercise() {
    exercise = false;
    return this;
  }

  GivenPosition withoutConsent() {
    return consents(Consents.NONE);
  }

  GivenPosition consents(Consents others) {
    consents = others;
    return this;
  }

  GivenPosition without(String region) {
    left = region;
    return this;
  }

  GivenPosition adopted() {
    adoption = new AdoptedBy("VR24");
    return this;
  }

  GivenPosition succeeding(String other) {
    succeeds = other;
    return this;
  }

  GivenPosition given(GivenTerms other) {
    now = other;
    return this;
  }

  GivenPosition advised(Verdict verdict) {
    phase = AgreementPhase.ASSESSMENT;
    assessment = new Assessment(
        EnumSet.allOf(AssessmentPart.class),
        new Advice(verdict, "as found", verdict == Verdict.CERTIFIED ? List.of() : OPEN));
    return this;
  }

  GivenPosition holding(Verdict position) {
    standing = new Standing(
        true, position, position == Verdict.CONDITIONAL ? Set.of("c1", "c2") : Set.of());
    return this;
  }

  List<AgreementEvent> decide(PositionCommand command) {
    Set<String> settled = topics
        ? AgreementTopic.of(profile).stream().map(AgreementTopic::code).collect(Collectors.toSet())
        : Set.of();
    Elaboration elaboration =
        new Elaboration(phase, settled, exercise ? Set.of("e") : Set.of(), adoption, 0);
    Terms plain = GivenTerms.terms(profile);
    Terms terms = new Terms(
        plain.partnerId(),
        plain.agreementId(),
        plain.coreTask(),
        profile,
        plain.regions(),
        plain.wishedRegions(),
        succeeds,
        plain.draftedBy());
    return PositionDecision.decide(
        command,
        new Agreed(terms.without(left), elaboration, assessment.with(consents), standing),
        now.build());
  }

  Map<String, Object> refuses(PositionCommand command, Refusal refusal) {
    return refused(refusal, () -> decide(command)).extensions();
  }
}
