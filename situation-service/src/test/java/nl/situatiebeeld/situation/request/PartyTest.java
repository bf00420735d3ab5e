package nl.situatiebeeld.situation.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.situation.testing.Attempt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartyTest {

  private static final Instant THEN = Instant.parse("2021-07-14T10:00:00Z");
  private static final Caller EVALUATOR =
      new Caller("evaluator", "inspectie-jv", Set.of("evaluator"));
  private static final Caller KERN = new Caller("kern", "waterschap", Set.of("reporter"));

  private record Told(
      @Nullable Instant recordedAt, @Nullable String actingFor) implements Retold {}

  @Test
  void whoeverActsForItselfHasItsOwnRoles() {
    Party party = Party.of(KERN, new Told(null, null));
    assertThat(party.organisation()).isEqualTo("waterschap");
    assertThat(party.retelling()).isFalse();
    assertThat(party.reports()).isTrue();
    assertThat(party.actor()).isEqualTo(new Actor("waterschap", "reporter"));
  }

  @Test
  void anEvaluatorWhoRetellsActsAsTheOrganisationThatDidIt() {
    Party party = Party.of(EVALUATOR, new Told(THEN, "enexis"));
    assertThat(party.organisation()).isEqualTo("enexis");
    assertThat(party.recordedAt()).isEqualTo(THEN);
    assertThat(party.reports()).isTrue();
    assertThat(party.orElse("VR24").organisation()).isEqualTo("enexis");
  }

  @Test
  void whenNoOrganisationIsNamedTheLeadingRegionIsMeant() {
    Party party = Party.of(EVALUATOR, new Told(THEN, null)).orElse("VR24");
    assertThat(party.organisation()).isEqualTo("VR24");
    assertThat(party.actor()).isEqualTo(new Actor("VR24", "information-manager"));
  }

  @Test
  void nobodyGainsARoleByRetellingButAnEvaluator() {
    Party party = Party.of(KERN, new Told(THEN, "VR24"));
    assertThat(party.has("information-manager")).isFalse();
    assertThat(Party.of(EVALUATOR, new Told(null, null)).reports()).isFalse();
  }

  @Test
  void anOrganisationThatCannotBeIsRefused() {
    assertThat(Attempt.field(() -> Party.of(EVALUATOR, new Told(THEN, "VR99"))))
        .isEqualTo("actingFor");
  }

  @Test
  void theClockIsNoRoleThatATokenGives() {
    Caller caller = new Caller("x", "situatiebeeld", Set.of("clock", "reader"));
    Party party = Party.of(caller, new Told(null, null));
    assertThat(party.isClock()).isFalse();
    assertThat(party.roles()).containsExactly("reader");
    assertThat(party.actor()).isEqualTo(new Actor("situatiebeeld", "reader"));
  }

  @Test
  void theClockActsAtTheReconstructionsMoment() {
    Instant moment = Instant.parse("2021-07-13T06:00:00Z");
    assertThat(Party.clock(moment).recordedAt()).isEqualTo(moment);
    assertThat(Party.clock(moment).retelling()).isTrue();
    assertThat(Party.clock(moment).named()).isTrue();
    assertThat(Party.clock(null).retelling()).isFalse();
    assertThat(Party.clock(null).actor()).isEqualTo(new Actor("situatiebeeld", "clock"));
  }
}
