package nl.situatiebeeld.partner.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import nl.situatiebeeld.contracts.partner.PartnerEvent;
import nl.situatiebeeld.partner.agreement.AgreementCommand.DraftAgreement;
import nl.situatiebeeld.platform.problem.RefusedException;

/** The state that a decision is asked in. */
final class GivenAgreement {

  static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  static final String ID = "agreement-1";

  private static final Set<String> REGIONS =
      IntStream.rangeClosed(1, 25).mapToObj("VR%02d"::formatted).collect(Collectors.toSet());

  private final List<PartnerStanding.Running> others = new ArrayList<>();
  private AgreementState state = new AgreementState.NotDrafted();
  private Authority authority = Authority.STEERING_GROUP;
  private String region = "VR24";
  private boolean partnerKnown = true;

  static GivenAgreement given(PartnerEvent... events) {
    GivenAgreement given = new GivenAgreement();
    for (PartnerEvent event : events) {
      given.state = AgreementDecision.evolve(given.state, event);
    }
    return given;
  }

  /** An agreement of the same partner, of which the decision must know. */
  GivenAgreement beside(String id, String task, boolean inForce, String... regions) {
    others.add(new PartnerStanding.Running(id, task, inForce, Set.of(regions), Set.of()));
    return this;
  }

  GivenAgreement byAdminOf(String code) {
    authority = Authority.PARTNER_ADMIN;
    region = code;
    return this;
  }

  GivenAgreement withoutPartner() {
    partnerKnown = false;
    return this;
  }

  PartnerEvent decide(AgreementCommand command) {
    return AgreementDecision.decide(
        command,
        state,
        new AgreementDecision.Circumstances(
            ID,
            new Actor(region, "tester"),
            authority,
            NOW,
            new PartnerStanding(partnerKnown, tasks(), List.copyOf(others)),
            REGIONS,
            new AgreementSettings(25, 25, 3)));
  }

  private static Map<String, CoreTaskCategory> tasks() {
    return Map.of("water", CoreTaskCategory.CUSTODIAN, "opvang", CoreTaskCategory.SERVICE_PROVIDER);
  }

  RefusedException refuses(AgreementCommand command, AgreementRefusal refusal) {
    List<RefusedException> refused = new ArrayList<>();
    assertThatThrownBy(() -> decide(command))
        .isInstanceOfSatisfying(RefusedException.class, refused::add);
    assertThat(refused.getFirst().refusal()).isEqualTo(refusal);
    return refused.getFirst();
  }

  static DraftAgreement draft(String task, Profile profile, String... regions) {
    return new DraftAgreement("waterschap", task, profile, List.of(regions), List.of(), null);
  }
}
